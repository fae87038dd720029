import asyncio
from concurrent import futures
from http.server import BaseHTTPRequestHandler, HTTPServer

import grpc
from hypercorn.asyncio import serve
from hypercorn.config import Config

from app import app

PORT = 50051
#      ^^^^^ no-hardcoded-port: Port 50051 is hardcoded; listen on the PORT of the environment.


def run(server_class=HTTPServer, handler_class=BaseHTTPRequestHandler, port=8080):
    #                                                                       ^^^^ no-hardcoded-port: Port 8080 is hardcoded; listen on the PORT of the environment.
    httpd = server_class(("", port), handler_class)
    httpd.serve_forever()


config = Config()
config.bind = ["0.0.0.0:8000"]
#                       ^^^^ no-hardcoded-port: Port 8000 is hardcoded; listen on the PORT of the environment.
rpc = grpc.server(futures.ThreadPoolExecutor())
rpc.add_insecure_port(f"[::]:{PORT}")
rpc.add_insecure_port("[::]:" + str(PORT))
run()
asyncio.run(serve(app, config))
