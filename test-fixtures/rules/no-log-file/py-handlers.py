import logging
import os
import sys
from logging.handlers import RotatingFileHandler, TimedRotatingFileHandler as Daily

import uvicorn
from loguru import logger

LOG_FILE = "logs/shop.log"
#          ^^^^^^^^^^^^^^^ no-log-file
log = logging.getLogger("shop")
log.addHandler(logging.FileHandler(LOG_FILE))
log.addHandler(RotatingFileHandler("app.log", maxBytes=1_000_000, backupCount=3))
#                                  ^^^^^^^^^ no-log-file: Logs go to the file app.log; write to stdout and let the platform keep the stream.
log.addHandler(Daily(filename="/var/log/shop.log", when="midnight"))
#                             ^^^^^^^^^^^^^^^^^^^ no-log-file
logger.add("shop_{time}.log", rotation="1 day")
#          ^^^^^^^^^^^^^^^^^ no-log-file
logger.add(sys.stderr, level="INFO")


def audit(line):
    with open("audit.log", "a") as f:
        #     ^^^^^^^^^^^ no-log-file
        f.write(line)

uvicorn.run("shop:app", host="0.0.0.0", port=int(os.environ["PORT"]))
