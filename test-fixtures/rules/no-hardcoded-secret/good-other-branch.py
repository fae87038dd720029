import os

DEBUG = os.environ.get("DEBUG")

if DEBUG:
    SECRET_KEY = "gjzyca8n8$gg^d9u-ts6x5_+=)x*h!=ae&y$%m*ecsjly&*8j3"
else:
    SECRET_KEY = os.environ["SECRET_KEY"]
