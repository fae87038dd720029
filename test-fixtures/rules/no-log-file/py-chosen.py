import logging
import os
import sys

from flask import Flask

app = Flask(__name__)


def handler_for(logfile=None):
    """A stream, unless somebody names a file."""
    logfile = sys.__stderr__ if logfile is None else logfile
    if hasattr(logfile, "write"):
        return logging.StreamHandler(logfile)
    return logging.FileHandler(logfile)


def audit(logfile):
    return logging.FileHandler(logfile)


app.logger.addHandler(handler_for(os.environ.get("LOGFILE")))
app.logger.addHandler(audit(os.environ["AUDIT"]))
#                           ^^^^^^^^^^^^^^^^^^^ no-log-file: Logs go to a file; write to stdout and let the platform keep the stream.

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
