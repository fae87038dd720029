import os

from celery import Celery

app = Celery("tasks", broker=os.environ["BROKER_URL"])
results = []


@app.task
def add(x, y):
    results.append(x + y)
    # <- no-in-memory-state
