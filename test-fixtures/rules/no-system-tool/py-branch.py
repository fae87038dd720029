import asyncio
import os
from asyncio.subprocess import PIPE

from aiohttp import web


async def branch(request):
    proc = await asyncio.create_subprocess_shell("git branch --show-current", stderr=PIPE, stdout=PIPE)
    err = await proc.stderr.read()
    name = (await proc.stdout.read()).decode()
    if not name or err:
        name = "main"
    return web.Response(text=name)


app = web.Application()
app.router.add_get("/branch", branch)
web.run_app(app, port=int(os.environ["PORT"]))
