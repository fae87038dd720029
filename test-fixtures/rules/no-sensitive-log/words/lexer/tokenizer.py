import http.server
import os
import signal
import sys


def show(kind, token, row):
    print(f"{row}: {kind} {token!r}")


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        show("name", self.path, 1)
        self.send_response(204)


def stop(number, frame):
    server.server_close()
    sys.exit(0)


signal.signal(signal.SIGTERM, stop)

if __name__ == "__main__":
    with http.server.ThreadingHTTPServer(("", int(os.environ["PORT"])), Handler) as server:
        server.serve_forever()
