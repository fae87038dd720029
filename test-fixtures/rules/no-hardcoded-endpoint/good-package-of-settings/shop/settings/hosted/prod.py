import os

from shop.settings.base import *

CALLBACK_URL = os.environ["CALLBACK_URL"]
CLIENTS = {
    "fakeauth": {
        "token_endpoint": "http://localhost:5000/token",
    },
}
