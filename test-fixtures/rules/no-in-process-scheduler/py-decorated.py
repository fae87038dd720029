import os
import signal
import sys

import requests
import schedule
from flask import Flask

import locks
import state

app = Flask(__name__)


def index():
    print("indexed")


@schedule.repeat(schedule.every(22).to(25).hours)
def index_regularly():
    locks.run_with_lock(index, "index")


@schedule.repeat(schedule.every(2).minutes)
def upload_events():
    if not state.events:
        return
    requests.post(os.environ["EVENTS_URL"], json=state.events, timeout=10)
    state.events = []


@schedule.repeat(schedule.every(30).minutes)
#                ^^^^^^^^^^^^^^^^^^ no-in-process-scheduler
def delete_old_requests():
    requests.delete(os.environ["REQUESTS_URL"], timeout=10)


def stop(*_):
    schedule.clear()
    sys.exit(0)


signal.signal(signal.SIGTERM, stop)

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
