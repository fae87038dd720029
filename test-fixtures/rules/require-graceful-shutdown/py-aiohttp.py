import os
from aiohttp import web
web.run_app(web.Application(), host="0.0.0.0", port=int(os.environ["PORT"]))
