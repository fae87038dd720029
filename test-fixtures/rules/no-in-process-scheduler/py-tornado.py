import asyncio
import os
import signal

import tornado.ioloop
import tornado.web


async def main():
    server = tornado.web.Application([]).listen(int(os.environ["PORT"]))
    tornado.ioloop.PeriodicCallback(print, 3_600_000).start()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler
    # A pulse of the process itself.
    tornado.ioloop.PeriodicCallback(print, 500).start()
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()
    server.stop()


asyncio.run(main())
