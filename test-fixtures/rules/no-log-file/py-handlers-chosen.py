import logging.config
import os

import uvicorn

LOG_HANDLERS = os.getenv("LOG_HANDLERS", "console").split(",")
LOG_FILE = os.getenv("LOG_FILE", os.path.join(os.getenv("LOG_DIRECTORY", "."), "app.log"))

LOGGING = {
    "version": 1,
    "handlers": {
        "console": {"class": "logging.StreamHandler"},
        "file": {"class": "logging.FileHandler", "level": "INFO", "filename": LOG_FILE},
        "orders": {"class": "logging.FileHandler", "filename": "orders.log"},
        #                                                      ^^^^^^^^^^^^ no-log-file
    },
    "loggers": {
        "django": {"handlers": LOG_HANDLERS, "level": "INFO"},
        "shop": {"handlers": ["orders"], "level": "INFO"},
    },
}
logging.config.dictConfig(LOGGING)
uvicorn.run("shop:app", host="0.0.0.0", port=int(os.environ["PORT"]))
