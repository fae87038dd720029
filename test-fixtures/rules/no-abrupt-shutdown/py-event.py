import os
import signal
import threading
from http.server import HTTPServer, SimpleHTTPRequestHandler

server = HTTPServer(("", int(os.environ["PORT"])), SimpleHTTPRequestHandler)


def stop(signum, frame):
    threading.Thread(target=server.shutdown).start()


signal.signal(signal.SIGTERM, stop)
signal.signal(signal.SIGINT, signal.SIG_DFL)
server.serve_forever()
