import os
import signal
import threading
from http.server import BaseHTTPRequestHandler
import HTTPServer
server = HTTPServer(("0.0.0.0", int(os.environ["PORT"])), BaseHTTPRequestHandler)
SIGNALS = (signal.SIGINT, signal.SIGTERM)

def stop(*_):
    threading.Thread(target=server.shutdown).start()

for sig in SIGNALS:
    signal.signal(sig, stop)
server.serve_forever()
