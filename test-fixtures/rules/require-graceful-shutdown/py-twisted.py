import os
from twisted.internet import reactor
from twisted.web.server import Site
reactor.listenTCP(int(os.environ["PORT"]), Site(None))
reactor.run()
