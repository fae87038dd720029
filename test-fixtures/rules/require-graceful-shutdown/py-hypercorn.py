import asyncio
import os
from hypercorn.asyncio import serve
from hypercorn.config import Config
from quart import Quart
app = Quart(__name__)
config = Config()
config.bind = ["0.0.0.0:" + os.environ["PORT"]]
asyncio.run(serve(app, config))
