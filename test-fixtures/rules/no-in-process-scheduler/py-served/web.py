from apscheduler.schedulers.background import BackgroundScheduler
from flask import Flask

from mails import send

app = Flask(__name__)
scheduler = BackgroundScheduler()
scheduler.add_job(send, "cron", hour=7)
# <- no-in-process-scheduler
scheduler.start()


@app.get("/")
def index():
    return "ok"
