import asyncio
import os

import tornado.web


async def main():
    app = tornado.web.Application([])
    app.listen(int(os.environ["PORT"]))
    # <- require-graceful-shutdown
    await asyncio.Event().wait()


asyncio.run(main())
