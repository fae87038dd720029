import os

from aiohttp import web

routes = web.RouteTableDef()


@routes.post("/notify")
async def notify(request):
    with open("/tmp/last-notify.json", "wb") as fh:
        fh.write(await request.read())
    return web.Response(text="ok")


if __name__ == "__main__":
    app = web.Application()
    app.add_routes(routes)
    web.run_app(app, port=int(os.environ.get("PORT", 5004)))
