import os
import signal
import sys
from http.server import HTTPServer, SimpleHTTPRequestHandler
from multiprocessing import Pool


def quiet():
    # The parent process takes care of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
pool = Pool(2, initializer=quiet)
server = HTTPServer(("", int(os.environ["PORT"])), SimpleHTTPRequestHandler)
try:
    server.serve_forever()
finally:
    server.server_close()
