import os

from flask import Flask

app = Flask(__name__)

if os.environ.get("LIMITS_URL"):
    from flask_limiter import Limiter

    limiter = Limiter(lambda: "all", storage_uri=os.environ["LIMITS_URL"])
else:
    from .unlimited import Limiter

    limiter = Limiter()

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
