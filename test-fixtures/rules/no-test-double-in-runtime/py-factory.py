import os

from flask import Flask

app = Flask(__name__)


def make_redis():
    url = os.environ.get("REDIS_URL")
    if url is None:
        from fakeredis.aioredis import FakeRedis
        #    ^^^^^^^^^^^^^^^^^^ no-test-double-in-runtime: fakeredis is a fake of Redis in running code; use the service itself and keep the fake to the tests.

        return FakeRedis()
    from redis.asyncio import Redis

    return Redis.from_url(url)


@app.get("/")
def index():
    if app.config["TESTING"]:
        import moto

        moto.mock_aws().start()
    return str(make_redis())


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
