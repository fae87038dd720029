import os
import signal

from flask import Flask

app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())


class Config:
    API_KEY = os.getenv("API_KEY")


class Development(Config):
    PREVIEW_API = "http://localhost:9999"
    CLIENT_SECRET = os.getenv("CLIENT_SECRET", "dev-shop-secret")


class LiveConfig(Config):
    PRICES_API = "http://localhost:9999"
    #            ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
    CLIENT_SECRET = os.getenv("CLIENT_SECRET", "shop-secret-9")
    #                                          ^^^^^^^^^^^^^^^ no-secret-fallback


app.config.from_object(LiveConfig)
app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
