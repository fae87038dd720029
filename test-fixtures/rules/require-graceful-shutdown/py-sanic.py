import os
from sanic import Sanic
app = Sanic("x")
if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
