import os
import subprocess
import time
import urllib.request

import uvicorn
from fastapi import FastAPI

COMMIT = subprocess.check_output(["git", "rev-parse", "HEAD"])
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-startup
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
time.sleep(10)
# <- no-blocking-startup: Every start waits 10 seconds here; wait for what is needed, with retries, and not for the clock.
KEYS = urllib.request.urlopen(os.environ["KEYS_URL"]).read()
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-blocking-startup: `urllib.request.urlopen` waits for the network before the process is ready; do it when it is first needed.
os.system("python warm.py")
# <- no-blocking-startup
time.sleep(0.5)
app = FastAPI()


def refresh():
    time.sleep(60)
    return urllib.request.urlopen(os.environ["KEYS_URL"]).read()


if __name__ == "__main__":
    uvicorn.run(app, host="0.0.0.0", port=int(os.environ["PORT"]))
