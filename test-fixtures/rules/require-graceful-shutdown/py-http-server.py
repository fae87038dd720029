import os
import signal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

signal.signal(signal.SIGINT, lambda *_: None)
# <- no-abrupt-shutdown
server = ThreadingHTTPServer(("0.0.0.0", int(os.environ["PORT"])), BaseHTTPRequestHandler)
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
server.serve_forever()
