import os
import subprocess as sp
import time
from urllib.request import urlopen

import requests
from aiohttp import web
from fastapi import APIRouter, FastAPI

app = FastAPI()
router = APIRouter()


@app.get("/wait")
async def wait():
    time.sleep(2)
    # <- no-blocking-call-in-handler: `time.sleep` blocks every other request until it is done; use `asyncio.sleep`.
    return {}


@router.post("/orders/{order_id}")
async def order(order_id: str):
    price = requests.get(f"{os.environ['PRICES_URL']}/{order_id}").json()
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-call-in-handler
    return {"price": price, "label": await label(order_id)}


async def label(order_id):
    result = sp.run(["label", order_id], capture_output=True)
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-call-in-handler
    return result.stdout


class Feed(web.View):
    async def get(self):
        body = urlopen(os.environ["FEED_URL"])
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-call-in-handler
        return web.Response(body=body.read())
