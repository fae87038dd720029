import signal

import gevent
from django.core.wsgi import get_wsgi_application
from gevent.pywsgi import WSGIServer

server = WSGIServer(("127.0.0.1", 8002), get_wsgi_application())
gevent.signal_handler(signal.SIGTERM, server.stop)
server.serve_forever()
