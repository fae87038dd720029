import os

SECRET_KEY = os.environ["SECRET_KEY"]
TIDE_SECRET = os.environ.get("TIDE_SECRET")
