import uvicorn
from fastapi import FastAPI

app = FastAPI()


def start():
    uvicorn.run("server.main:app", host="0.0.0.0", port=8000, reload=True)
