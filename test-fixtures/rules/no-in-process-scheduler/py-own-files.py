import os
import time

from apscheduler.schedulers.background import BackgroundScheduler
from flask import Flask

app = Flask(__name__)
FOLDER = os.path.join("/tmp", "scans")


def drop_old_scans():
    for name in os.listdir(FOLDER):
        path = os.path.join(FOLDER, name)
        if time.time() - os.path.getmtime(path) > 1800:
            os.remove(path)


def bill():
    for name in os.listdir(FOLDER):
        charge(name)
        os.remove(name)


def charge(name): ...


scheduler = BackgroundScheduler()
scheduler.add_job(drop_old_scans, "interval", minutes=30)
scheduler.add_job(bill, "interval", minutes=30)
# <- no-in-process-scheduler
scheduler.start()

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
