from flask import Flask

from shop import flags as switches
from shop.flags import ENABLE_SEARCH as searching

app = Flask(__name__)


@app.get("/")
def home():
    if searching:
        return "search"
    return "checkout" if switches.FEATURE_CHECKOUT else "home"
