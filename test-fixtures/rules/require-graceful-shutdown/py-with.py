"""Serves files."""

import os
import socketserver
from http.server import SimpleHTTPRequestHandler

with socketserver.TCPServer(("", int(os.environ["PORT"])), SimpleHTTPRequestHandler) as httpd:
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
    httpd.serve_forever()
