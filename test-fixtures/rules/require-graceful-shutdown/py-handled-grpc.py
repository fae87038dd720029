import os
import signal
from concurrent import futures
import grpc
server = grpc.server(futures.ThreadPoolExecutor())
server.add_insecure_port("[::]:" + os.environ["PORT"])
server.start()

def handle(*_):
    server.stop(30).wait(30)

signal.signal(signal.SIGTERM, handle)
server.wait_for_termination()
