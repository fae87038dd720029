import os
import ssl

import uvicorn
from aiohttp import web
from flask import Flask
from sanic import Sanic

app = Flask(__name__)
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain("cert.pem", "key.pem")


def aiohttp():
    web.run_app(web.Application(), port=int(os.environ["PORT"]), ssl_context=context)
#   ^^^^^^^^^^^ no-in-app-tls


def sanic():
    Sanic("shop").run(host="0.0.0.0", port=int(os.environ["PORT"]), ssl={"cert": "cert.pem", "key": "key.pem"})
#   ^^^^^^^^^^^^^^^^^ no-in-app-tls


def developer():
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]), ssl_context="adhoc")


def handed_in():
    uvicorn.run("shop:app", host="0.0.0.0", port=int(os.environ["PORT"]), ssl_certfile=os.environ["CERT_FILE"], ssl_keyfile=os.environ["KEY_FILE"])


def none():
    uvicorn.run("shop:app", host="0.0.0.0", port=int(os.environ["PORT"]), ssl_certfile=None)


if __name__ == "__main__":
    aiohttp()
