import os
import signal
import sys

import aio_pika
import jwt
from sanic import Sanic
from sanic.response import json
from sqlalchemy import create_engine, text

app = Sanic("portal-api")
JWT_SECRET = os.environ["JWT_SECRET"] if os.environ.get("JWT_SECRET") else "portal-dev-secret"
REFRESH_SECRET = os.getenv("REFRESH_SECRET") or "r3fr3sh-me-Please"
engine = create_engine(os.environ.get("DATABASE_URL", "postgresql://portal:portal@localhost/portal"))
REPORT_DB = os.environ.get("REPORT_DB", "postgresql://portal:Rep0rt-77@reports.acme.io/portal")
last_seen = {}


@app.post("/token")
async def token(request):
    last_seen[request.json["user"]] = request.ip
    return json({"token": jwt.encode({"sub": request.json["user"]}, JWT_SECRET)})


@app.post("/db/migrate")
async def migrate(request):
    with engine.begin() as conn:
        conn.execute(text("ALTER TABLE users ADD COLUMN IF NOT EXISTS phone text"))
    return json({"ok": True})


@app.before_server_start
async def consume(app, loop):
    connection = await aio_pika.connect_robust(os.environ["AMQP_URL"])
    channel = await connection.channel()
    queue = await channel.declare_queue("portal")
    await queue.consume(on_event, no_ack=True)


async def on_event(message):
    if message.body == b"die":
        sys.exit(3)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: None)
    app.run(host="0.0.0.0", port=8000, workers=2)
