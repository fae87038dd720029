import os
import threading
import time

import schedule
from apscheduler.schedulers.background import BackgroundScheduler as Scheduler
from flask import Flask
from flask_apscheduler import APScheduler

app = Flask(__name__)
scheduler = Scheduler(daemon=True)
jobs = APScheduler()


def report():
    print("report")


scheduler.add_job(report, "interval", minutes=5)
# <- no-in-process-scheduler: apscheduler runs its jobs in every process that listens; give the schedule a process of its own.
schedule.every().day.at("07:00").do(report)
# <- no-in-process-scheduler: schedule runs its jobs in every process that listens; give the schedule a process of its own.


@scheduler.scheduled_job("cron", hour=3)
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler
def nightly():
    print("nightly")


@jobs.task("interval", id="tidy", seconds=3600)
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler: flask-apscheduler runs its jobs in every process that listens; give the schedule a process of its own.
def tidy():
    print("tidy")


def loop():
    while True:
        schedule.run_pending()
        time.sleep(1)


threading.Thread(target=loop, daemon=True).start()
scheduler.start()
if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
