from .base import env

DEBUG = True
SECRET_KEY = env("SHOP_SECRET_KEY", default="aHdCBMHXuxIxEhfRGFRp7Cp3N9CqEZEEAvwZVlBC")
SIGNING_SECRET = env("SHOP_SIGNING_SECRET", default="q8xN2x7Lm4zR9kT5vB3c")
#                                                   ^^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
