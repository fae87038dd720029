import os
import signal
import sys

import redis
from apscheduler.schedulers.background import BackgroundScheduler
from flask import Flask

app = Flask(__name__)
store = redis.from_url(os.environ["REDIS_URL"])
scheduler = BackgroundScheduler()


@scheduler.scheduled_job("cron", hour=7)
def send_digests():
    if store.set("digests", "1", nx=True, ex=60):
        print("sent")


def bill():
    with store.lock("bill") as lock, acquire_lease(lock):
        print("billed")


def acquire_lease(lock):
    return lock


# Nobody takes a lock for this one.
def sweep():
    print("swept")


scheduler.add_job(bill, "cron", hour=8)
scheduler.add_job(sweep, "cron", hour=9)
# <- no-in-process-scheduler
scheduler.start()


def stop(*_):
    scheduler.shutdown()
    sys.exit(0)


signal.signal(signal.SIGTERM, stop)

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
