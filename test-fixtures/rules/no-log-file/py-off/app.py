import logging
import os
import sys

from flask import Flask

from settings import log

app = Flask(__name__)
logging.basicConfig(stream=sys.stdout, level=logging.INFO)
if log.to_file:
    target = "logs/shop.log"
    logging.getLogger().addHandler(logging.FileHandler(target))
if log.audit:
    logging.getLogger("audit").addHandler(logging.FileHandler("logs/audit.log"))
    #                                                         ^^^^^^^^^^^^^^^^ no-log-file

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
