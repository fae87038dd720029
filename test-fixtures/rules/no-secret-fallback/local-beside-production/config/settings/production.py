from .base import env

SECRET_KEY = env("SHOP_SECRET_KEY")
SIGNING_SECRET = env("SHOP_SIGNING_SECRET", default=None)
