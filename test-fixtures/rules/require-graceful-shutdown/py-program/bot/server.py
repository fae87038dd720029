import os

from aiohttp import web


class Server:
    async def start(self):
        runner = web.AppRunner(web.Application())
        await runner.setup()
        await web.TCPSite(runner, "0.0.0.0", int(os.environ["PORT"])).start()
