import os
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.web import Application

server = HTTPServer(Application([]))
server.listen(int(os.environ["PORT"]))
# <- require-graceful-shutdown
IOLoop.current().start()
