import asyncio
import os
from websockets.asyncio.server import serve

async def echo(ws):
    async for m in ws:
        await ws.send(m)

async def main():
    async with serve(echo, "0.0.0.0", int(os.environ["PORT"])) as server:
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
        await server.serve_forever()

asyncio.run(main())
