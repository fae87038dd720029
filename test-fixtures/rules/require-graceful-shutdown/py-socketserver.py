import os
import socketserver

class H(socketserver.BaseRequestHandler):
    pass

with socketserver.TCPServer(("", int(os.environ["PORT"])), H) as httpd:
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
    httpd.serve_forever()
