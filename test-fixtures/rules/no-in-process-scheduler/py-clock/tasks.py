import os

from celery import Celery
from celery.schedules import crontab

app = Celery("tasks", broker=os.environ["BROKER_URL"])
app.conf.beat_schedule = {"report": {"task": "tasks.report", "schedule": crontab(hour=7)}}


@app.task
def report():
    print("report")
