import asyncio
import os
import signal
import tornado.web

async def main():
    app = tornado.web.Application([])
    server = app.listen(int(os.environ["PORT"]))
    stop = asyncio.Event()
    asyncio.get_event_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()
    server.stop()

asyncio.run(main())
