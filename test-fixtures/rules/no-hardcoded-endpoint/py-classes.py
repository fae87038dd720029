import os

from flask import Flask

app = Flask(__name__)


class Config:
    API_KEY = os.getenv("API_KEY")


class Development(Config):
    PREVIEW_API = "http://localhost:9999"
    CLIENT_SECRET = os.getenv("CLIENT_SECRET", "dev-shop-secret")


class LiveConfig(Config):
    CLIENT_SECRET = os.getenv("CLIENT_SECRET", "shop-secret-9")
    #                                          ^^^^^^^^^^^^^^^ no-secret-fallback


app.config.from_object(LiveConfig)
