import asyncio
import os

async def handle(reader, writer):
    writer.close()

async def main():
    server = await asyncio.start_server(handle, "0.0.0.0", int(os.environ["PORT"]))
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
    async with server:
        await server.serve_forever()

asyncio.run(main())
