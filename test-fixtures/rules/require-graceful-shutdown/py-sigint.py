import os
import signal
from http.server import BaseHTTPRequestHandler, HTTPServer
server = HTTPServer(("0.0.0.0", int(os.environ["PORT"])), BaseHTTPRequestHandler)
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
signal.signal(signal.SIGINT, lambda *_: server.server_close())
server.serve_forever()
