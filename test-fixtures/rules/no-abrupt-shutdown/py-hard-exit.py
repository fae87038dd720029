import os
from signal import SIGINT, SIGTERM, signal
from http.server import HTTPServer, SimpleHTTPRequestHandler

for sig in (SIGINT, SIGTERM):
    signal(sig, lambda *_: os._exit(0))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-abrupt-shutdown: SIGTERM ends the process at once, with requests and jobs half done; close the server and connections first.

server = HTTPServer(("", int(os.environ["PORT"])), SimpleHTTPRequestHandler)
try:
    server.serve_forever()
finally:
    server.server_close()
