import asyncio
import os
import signal
import grpc

async def serve():
    server = grpc.aio.server()
    server.add_insecure_port(f"[::]:{os.environ['PORT']}")
    await server.start()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, lambda: asyncio.create_task(server.stop(30)))
    await server.wait_for_termination()

asyncio.run(serve())
