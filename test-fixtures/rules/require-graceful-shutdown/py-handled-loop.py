import asyncio
import os
import signal

async def handle(r, w):
    w.close()

async def main():
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "0.0.0.0", int(os.environ["PORT"]))
    for signame in {"SIGINT", "SIGTERM"}:
        loop.add_signal_handler(getattr(signal, signame), server.close)
    await server.serve_forever()

asyncio.run(main())
