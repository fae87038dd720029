import logging
import os
import logging.config
import sys

import uvicorn
from loguru import logger


class FileHandler:
    def __init__(self, path):
        self.path = path


logging.basicConfig(level=logging.INFO, stream=sys.stdout)
logging.getLogger().addHandler(logging.StreamHandler())
logging.getLogger().addHandler(logging.FileHandler("/dev/stdout"))
logging.config.dictConfig({"version": 1, "handlers": {"console": {"class": "logging.StreamHandler"}}})
logger.add(sys.stdout, serialize=True)
logger.add(lambda line: print(line, end=""))
FileHandler("app.log")
print("logged to app.log")
with open("access.log") as f:
    lines = f.readlines()

uvicorn.run("shop:app", host="0.0.0.0", port=int(os.environ["PORT"]))
