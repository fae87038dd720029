import asyncio
import os
import time

from fastapi import FastAPI, Request

app = FastAPI()
active = 0
last_check = 0.0
_render_loop = None


class Store:
    orders = []
    totals = {}
    page_size = 20

    def __init__(self):
        self.rows = []


def look():
    global last_check
    if time.time() - last_check < 60:
        return
    last_check = time.time()


def render():
    global _render_loop
    loop = asyncio.new_event_loop()
    _render_loop = loop
    loop.run_forever()


@app.post("/orders")
async def order(request: Request):
    global active
    active += 1
    try:
        Store.orders.append(await request.json())
        # <- no-in-memory-state: `Store.orders` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
        Store.totals[request.client.host] = 1
        # <- no-in-memory-state
        own = Store()
        own.rows.append(1)
    finally:
        active -= 1
    look()
    render()
    return {"size": Store.page_size}
