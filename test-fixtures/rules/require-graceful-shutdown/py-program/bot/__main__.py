from mautrix.util.program import Program

from .server import Server


class Bot(Program):
    async def start(self):
        await Server().start()


Bot(module="bot", name="bot").run()
