import os

from celery import Celery

celery = Celery("hub", broker="amqp://hub:Rabb1t-99@rabbit:5672//", backend="redis://redis:6379/2")


@celery.task
def rollup(day):
    if not os.environ.get("ROLLUP_ENABLED"):
        return 0
    return 1
