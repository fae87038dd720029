import asyncio
import os
import signal


async def main():
    server = await asyncio.start_server(lambda r, w: None, "0.0.0.0", int(os.environ["PORT"]))
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, server.close)
    await server.wait_closed()


asyncio.run(main())
