import os
from wsgiref.simple_server import make_server
with make_server("", int(os.environ["PORT"]), lambda e, s: []) as httpd:
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
    httpd.serve_forever()
