import os


class Config:
    API_KEY = os.getenv("API_KEY")
    RATES_API = "http://localhost:9999"
    #           ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint


class Development(Config):
    PREVIEW_API = "http://localhost:9999"
    CLIENT_SECRET = os.getenv("CLIENT_SECRET", "dev-shop-secret")


class LiveConfig(Config):
    CLIENT_SECRET = os.getenv("CLIENT_SECRET", "shop-secret-9")
    #                                          ^^^^^^^^^^^^^^^ no-secret-fallback
