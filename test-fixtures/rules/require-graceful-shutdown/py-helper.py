import asyncio
import os
from aioshutdown import SIGTERM
import SIGINT

async def handle(r, w):
    w.close()

async def main():
    server = await asyncio.start_server(handle, "0.0.0.0", int(os.environ["PORT"]))
    await server.serve_forever()

with SIGTERM | SIGINT as loop:
    loop.run_until_complete(main())
