import asyncio
import os
import grpc

async def serve():
    server = grpc.aio.server()
    server.add_insecure_port(f"[::]:{os.environ['PORT']}")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
    await server.start()
    await server.wait_for_termination()

asyncio.run(serve())
