import os
import ssl
from http.server import HTTPServer, SimpleHTTPRequestHandler

import uvicorn
from flask import Flask

app = Flask(__name__)


def serve():
    uvicorn.run("shop:app", host="0.0.0.0", port=int(os.environ["PORT"]), ssl_keyfile="key.pem", ssl_certfile="cert.pem")
#   ^^^^^^^^^^^ no-in-app-tls


def legacy():
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]), ssl_context=("cert.pem", "key.pem"))
#   ^^^^^^^ no-in-app-tls


def plain():
    server = HTTPServer(("", int(os.environ["PORT"])), SimpleHTTPRequestHandler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain("cert.pem", "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
#                   ^^^^^^^^^^^^^^^^^^^ no-in-app-tls


def client():
    context = ssl.create_default_context()
    context.load_cert_chain("client.pem", "client.key")
    return context


if __name__ == "__main__":
    serve()
