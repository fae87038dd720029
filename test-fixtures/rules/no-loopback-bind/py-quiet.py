import os
import signal

import uvicorn
from flask import Flask

app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())
port = int(os.environ["PORT"])


class Local:
    host = "127.0.0.1"

    def run(self, host, port):
        return f"{host}:{port}"


if __name__ == "__main__":
    Local().run("127.0.0.1", port)
    print("open http://127.0.0.1 in the browser")
    app.run(host="0.0.0.0", port=port)
    uvicorn.run(app, host=os.environ.get("HOST", "127.0.0.1"), port=port)
    if os.environ.get("FLASK_ENV") == "development":
        app.run(host="127.0.0.1", port=port)
