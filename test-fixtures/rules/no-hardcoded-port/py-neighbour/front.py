import os
import signal

import gevent
from gevent.pywsgi import WSGIServer

from handing_on import hand_on

server = WSGIServer(("0.0.0.0", int(os.environ["PORT"])), hand_on(os.environ["UPSTREAM_ROOT"]))
gevent.signal_handler(signal.SIGTERM, server.stop)
server.serve_forever()
