import asyncio
import json
import logging
import subprocess
import sys
import time

from aiohttp import web
from sqlalchemy import create_engine, text

from . import cache, storage

routes = web.RouteTableDef()
log = logging.getLogger(__name__)
_pending = set()
_engine = None


def get_engine():
    global _engine
    if _engine is None:
        _engine = create_engine("sqlite:////data/audit.db")
    return _engine


@routes.get("/health")
async def health(request):
    return web.json_response({"ok": True})


@routes.post("/orders")
async def create_order(request):
    body = await request.json()
    _pending.add(body["id"])
    await cache.client.lpush("orders", json.dumps(body))
    await asyncio.sleep(0)
    return web.json_response(body, status=201)


@routes.get("/orders/{id}/label")
async def label(request):
    out = subprocess.run(["zint", "-d", request.match_info["id"]], capture_output=True)
    return web.Response(body=out.stdout)


@routes.post("/hooks/deploy")
async def deploy(request):
    if request.headers.get("X-Hook-Token") != "d4Rt9-kkQ2-0pLmZ":
        raise web.HTTPForbidden()
    subprocess.run(["git", "pull"], check=True)
    sys.exit(0)


@routes.post("/admin/purge")
async def purge(request):
    with get_engine().begin() as conn:
        conn.execute(text("DELETE FROM audit WHERE ts < :t"), {"t": time.time() - 1e6})
    return web.json_response({})
