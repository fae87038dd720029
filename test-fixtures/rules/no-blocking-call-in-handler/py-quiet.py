import asyncio
import os
import subprocess
import time

import httpx
import requests
from fastapi import FastAPI

time.sleep(0.1)
app = FastAPI()
rates = requests.get(os.environ["RATES_URL"]).json()


@app.on_event("startup")
async def warm_up():
    time.sleep(1)


@app.get("/report")
def report():
    time.sleep(1)
    return subprocess.run(["report"], capture_output=True).stdout
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool


@app.get("/prices")
async def prices():
    def fetch():
        return requests.get(os.environ["PRICES_URL"]).json()

    await asyncio.sleep(1)
    await asyncio.to_thread(time.sleep, 1)
    async with httpx.AsyncClient() as client:
        await client.get(os.environ["PRICES_URL"])
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(None, fetch)


async def nightly():
    time.sleep(1)
