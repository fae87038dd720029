import os
import time

import psycopg
from flask import Flask

while True:
    try:
        db = psycopg.connect(os.environ["DATABASE_URL"])
        break
    except psycopg.OperationalError:
        time.sleep(5)
        # <- no-blocking-startup: Every start waits 5 seconds here; wait for what is needed, with retries, and not for the clock.

app = Flask(__name__)

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
