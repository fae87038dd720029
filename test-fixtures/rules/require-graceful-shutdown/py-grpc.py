import os
from concurrent import futures

import grpc


def serve():
    server = grpc.server(futures.ThreadPoolExecutor())
    server.add_insecure_port(f"[::]:{os.environ['PORT']}")
    # <- require-graceful-shutdown
    server.start()
    server.wait_for_termination()


serve()
