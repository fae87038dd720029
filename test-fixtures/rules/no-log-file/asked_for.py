import logging
import logging.handlers

from fastapi import FastAPI

from shop.settings import config

app = FastAPI()


def make_handler(config):
    log_path = config.general.log_path
    handler: logging.Handler
    if log_path != "":
        handler = logging.handlers.TimedRotatingFileHandler(
            log_path, when="midnight", backupCount=365
        )
    else:
        handler = logging.StreamHandler()
    return handler


logging.getLogger("").addHandler(make_handler(config))
if config.audit:
    logging.getLogger("audit").addHandler(logging.FileHandler(config.audit_path))
#                                                             ^^^^^^^^^^^^^^^^^ no-log-file

if __name__ == "__main__":
    import uvicorn

    uvicorn.run(app)
