import asyncio
import subprocess
import time
from functools import lru_cache

import requests
from fastapi import FastAPI

app = FastAPI()


def rates():
    return requests.get("https://rates.example.com/latest", timeout=5).json()
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-call-in-handler


def convert(amount):
    return amount * rates()["EUR"]


@lru_cache
def currencies():
    return requests.get("https://rates.example.com/currencies", timeout=5).json()


def slow():
    time.sleep(1)


@app.get("/convert")
async def converted(amount: float):
    return {"amount": convert(amount)}


@app.get("/currencies")
async def known():
    return currencies()


@app.get("/report")
async def report():
    process = subprocess.Popen(["cat", "report.html"])
    process.communicate()
#   ^^^^^^^^^^^^^^^^^^^^^ no-blocking-call-in-handler
    # In a thread of its own.
    await asyncio.to_thread(slow)
    return {}


@app.get("/slow")
def waiting():
    slow()
    return {}
