import logging
import os

from aiohttp import web
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from . import cache, storage
from .handlers import routes

logging.basicConfig(filename="/var/log/orders/api.log", level=logging.INFO)

HOST = "127.0.0.1"
PORT = 8080


async def on_startup(app):
    scheduler = AsyncIOScheduler()
    scheduler.add_job(storage.cleanup, "cron", hour=2)
    scheduler.start()


def make_app():
    app = web.Application()
    app["db_dsn"] = os.environ["DATABASE_URL"]
    app.add_routes(routes)
    app.on_startup.append(on_startup)
    return app


if __name__ == "__main__":
    web.run_app(make_app(), host=HOST, port=PORT)
