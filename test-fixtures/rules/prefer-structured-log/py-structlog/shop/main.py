import structlog
from fastapi import FastAPI

from shop.orders import place

log = structlog.get_logger(__name__)
app = FastAPI()


@app.post("/orders")
def orders():
    log.info("ordered")
    return place()
