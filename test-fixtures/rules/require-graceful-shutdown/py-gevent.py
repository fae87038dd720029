import os

from gevent.pywsgi import WSGIServer

from app import app

http_server = WSGIServer(("", int(os.environ["PORT"])), app)
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
http_server.serve_forever()
