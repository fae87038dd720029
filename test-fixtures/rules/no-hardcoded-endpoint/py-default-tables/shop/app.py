import os

import environ
import requests
from flask import Flask

from .addresses import LEDGER_API
from .options import get_string, read_options
from .variables import variables

env = environ.Env(
    SHOP_RATES_URL=(str, "https://rates-staging.acme.com/v1"),
    SHOP_PEERS=(list, ["http://10.0.0.4:8080"]),
)
LOGIN_URL = get_string(
    name="LOGIN_URL",
    default="http://shop.acme.local:8013/login",
    description="Where to log in",
)
_ASSETS_DEFAULT_URL = "http://127.0.0.1:4416"
OFFERS_URL = "https://offers.staging.acme.com"
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint

app = Flask(__name__)
app.config["LOGIN_URL"] = LOGIN_URL
app.config["PARSED"] = env.scheme
app.config.update(variables(), **read_options())


@app.get("/rates")
def rates():
    offers = requests.get(OFFERS_URL, timeout=3).json()
    app.config["LEDGER_API"] = os.environ["LEDGER_API"] if "LEDGER_API" in os.environ else LEDGER_API
    return {"rates": requests.get(app.config["SHOP_RATES_URL"], timeout=3).json(), "offers": offers}
