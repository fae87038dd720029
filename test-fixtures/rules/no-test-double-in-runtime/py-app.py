import os

import fakeredis.aioredis
#      ^^^^^^^^^^^^^^^^^^ no-test-double-in-runtime: fakeredis is a fake of Redis in running code; use the service itself and keep the fake to the tests.
import mongomock as pymongo
#      ^^^^^^^^^ no-test-double-in-runtime: mongomock is a fake of MongoDB in running code; use the service itself and keep the fake to the tests.
from flask import Flask
from moto import mock_aws
#    ^^^^ no-test-double-in-runtime: moto is a fake of AWS in running code; use the service itself and keep the fake to the tests.

app = Flask(__name__)
db = pymongo.MongoClient()


@app.get("/")
def index():
    import responses
    #      ^^^^^^^^^ no-test-double-in-runtime

    with mock_aws(), responses.RequestsMock():
        return {"redis": bool(fakeredis.aioredis.FakeRedis()), "db": db.name}


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
