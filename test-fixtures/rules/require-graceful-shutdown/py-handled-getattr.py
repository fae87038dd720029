import os
import signal
import threading
from http.server import BaseHTTPRequestHandler
import HTTPServer
server = HTTPServer(("0.0.0.0", int(os.environ["PORT"])), BaseHTTPRequestHandler)
for name in ("SIGINT", "SIGTERM"):
    signal.signal(getattr(signal, name), lambda *_: threading.Thread(target=server.shutdown).start())
server.serve_forever()
