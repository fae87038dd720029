import os
import signal
import gevent
from gevent.pywsgi import WSGIServer
server = WSGIServer(("0.0.0.0", int(os.environ["PORT"])), lambda e, s: [])
gevent.signal_handler(signal.SIGTERM, server.stop)
server.serve_forever()
