import os
import signal

from flask import Flask
from pydantic import BaseModel, Field
from pydantic_settings import BaseSettings

STORE_URL = "http://localhost:9740/"
#           ^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
AVATAR_URL = "mxc://localhost/not-yet-loaded"


class NodeSettings(BaseModel):
    base_url: str = Field(default="http://127.0.0.1:5000/")
    endpoint: str | None = Field("http://localhost:8765/api", title="node")


class Settings(NodeSettings, BaseSettings):
    pass


app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())


@app.get("/")
def index():
    return {"store": STORE_URL, "avatar": AVATAR_URL, "node": Settings().base_url}


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
