import requests

RATES_URL = "https://api.rates.acme.com/latest?apikey=k3Jv9Lq2Wm8Zx4Tn"
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
DOCS_URL = "https://api.rates.acme.com/docs?apikey=<your key>"


def rates():
    return requests.get(RATES_URL, timeout=3).json()


_weather_api_key = "q7Rt2Vb9Kx4Lm8Zs"
#                  ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret


def weather(city):
    return requests.get("https://api.weather.acme.com/{}?api_key={}".format(city, _weather_api_key), timeout=3).json()


def forecast(city):
    return requests.get(f"https://api.weather.acme.com/{city}/next?api_key={_weather_api_key}", timeout=3).json()
