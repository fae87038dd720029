import os

import tornado.ioloop
import tornado.web
from wsgiref.simple_server import make_server

application = tornado.web.Application([])
application.listen(int(os.environ["PORT"]), address="localhost")
#                                                   ^^^^^^^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on localhost; listen on 0.0.0.0.
# <- require-graceful-shutdown
with make_server("127.0.0.1", int(os.environ["ADMIN_PORT"]), None) as httpd:
    #            ^^^^^^^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on 127.0.0.1; listen on 0.0.0.0.
    httpd.serve_forever()
