import os
from contextlib import asynccontextmanager

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from fastapi import FastAPI
from fastapi_utils.tasks import repeat_every

nightly = AsyncIOScheduler()


@asynccontextmanager
async def lifespan(app):
    scheduler = AsyncIOScheduler()
    scheduler.add_job(print, "cron", hour=3)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler
    scheduler.start()
    if os.environ.get("RUN_JOBS"):
        scheduler.add_job(print, "interval", minutes=30)
    yield
    scheduler.shutdown()


app = FastAPI(lifespan=lifespan)


@nightly.scheduled_job("cron", hour=4)
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler
async def report():
    print("report")


@app.on_event("startup")
@repeat_every(seconds=3600)
#^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler
def tidy():
    print("tidy")


@app.get("/")
def index():
    return {}


def start_extras(settings):
    if not settings.SCHEDULER_ENABLED:
        return
    nightly.add_job(print, "interval", minutes=5)
