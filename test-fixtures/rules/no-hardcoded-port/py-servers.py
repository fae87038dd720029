import os
from http.server import BaseHTTPRequestHandler, HTTPServer as Server
import uvicorn as u
from aiohttp import web


class Health(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)


class Settings:
    port = 8080
    #      ^^^^ no-hardcoded-port: Port 8080 is hardcoded; listen on the PORT of the environment.


async def hello(request):
    return web.Response(text="hello")


def serve_health():
    Server(("0.0.0.0", 9000 + 1), Health).serve_forever()
    #                  ^^^^^^^^ no-hardcoded-port: Port 9001 is hardcoded; listen on the PORT of the environment.


if __name__ == "__main__":
    web.run_app(web.Application(), host="0.0.0.0", port=Settings.port)
    u.run("shop:app", **{"host": "0.0.0.0", "port": 8000})
    #                                               ^^^^ no-hardcoded-port: Port 8000 is hardcoded; listen on the PORT of the environment.
    u.run("shop:app", port=int(os.getenv("PORT", "8000")))
    serve_health()
