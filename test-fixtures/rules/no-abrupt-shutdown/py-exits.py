import os
import signal
import sys
from http.server import HTTPServer, SimpleHTTPRequestHandler


def stop(signum, frame):
    print("stopping", signum)
    sys.exit(0)


signal.signal(signal.SIGTERM, stop)
# <- no-abrupt-shutdown: SIGTERM ends the process at once, with requests and jobs half done; close the server and connections first.
signal.signal(signal.SIGINT, signal.SIG_IGN)
# <- no-abrupt-shutdown: SIGINT is ignored, so the process is killed when the grace period is over; close the server and exit.

HTTPServer(("", int(os.environ["PORT"])), SimpleHTTPRequestHandler).serve_forever()
