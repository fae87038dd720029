import os
import signal
import socketserver

import uvicorn
from aiohttp import web
from flask import Flask

HOST = "localhost"
#      ^^^^^^^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on localhost; listen on 0.0.0.0.
PORT = int(os.environ.get("PORT", 8000))

app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: server.shutdown())


def serve():
    uvicorn.run("shop:app", host="127.0.0.1", port=PORT)
    #                            ^^^^^^^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on 127.0.0.1; listen on 0.0.0.0.
    web.run_app(web.Application(), host=HOST, port=PORT)


if __name__ == "__main__":
    app.run("::1", PORT)
    #       ^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on ::1; listen on 0.0.0.0.
    server = socketserver.TCPServer(("127.0.0.1", PORT), socketserver.StreamRequestHandler)
    #                                ^^^^^^^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on 127.0.0.1; listen on 0.0.0.0.
    serve()
