import requests

RATES_URL = "https://api.rates.acme.com/latest?apikey=k3Jv9Lq2Wm8Zx4Tn"
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
DOCS_URL = "https://api.rates.acme.com/docs?apikey=<your key>"


def rates():
    return requests.get(RATES_URL, timeout=3).json()
