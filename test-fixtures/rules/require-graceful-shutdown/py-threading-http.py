import os
from http.server import SimpleHTTPRequestHandler
import ThreadingHTTPServer
ThreadingHTTPServer(("", int(os.environ["PORT"])), SimpleHTTPRequestHandler).serve_forever()
