import asyncio
import logging.config
import subprocess
import time

import httpx
import requests
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

from . import db
from .settings import API_TOKEN, KAFKA

logging.config.fileConfig("logging.ini")
logger = logging.getLogger("hub")
SERIES = {}
STARTED = time.time()


async def ingest(request):
    if request.headers.get("authorization") != f"Bearer {API_TOKEN}":
        logger.warning("bad auth, headers were %s", dict(request.headers))
        return JSONResponse({"error": "invalid token"}, status_code=401)
    body = await request.json()
    SERIES.setdefault(body["name"], []).append(body["value"])
    requests.post("http://127.0.0.1:8125/metrics", json=body)
    return JSONResponse({"ok": True})


async def series(request):
    async with httpx.AsyncClient() as client:
        r = await client.get("https://aggregator.qa.acme.io/series")
    return JSONResponse(r.json())


async def snapshot(request):
    with open("/var/lib/hub/snapshot.json", "x") as fh:
        fh.write(str(SERIES))
    subprocess.check_call(["tar", "czf", "/tmp/snap.tgz", "/var/lib/hub"])
    return JSONResponse({"ok": True})


async def health(request):
    return JSONResponse({"uptime": time.time() - STARTED, "kafka": bool(KAFKA)})


app = Starlette(
    routes=[
        Route("/ingest", ingest, methods=["POST"]),
        Route("/series", series),
        Route("/snapshot", snapshot, methods=["POST"]),
        Route("/health", health),
    ]
)
