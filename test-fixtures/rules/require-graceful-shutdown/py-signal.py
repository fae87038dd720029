import os
import signal
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread


class Server:
    def __init__(self):
        self.server = HTTPServer(("0.0.0.0", int(os.environ["PORT"])), BaseHTTPRequestHandler)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.stop)

    def stop(self, number, frame):
        Thread(target=self.server.shutdown).start()


Server().server.serve_forever()
