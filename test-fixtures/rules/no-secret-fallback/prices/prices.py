import os

token_price = float(os.environ.get("TOKEN_PRICE", 0.002))
grace = int(os.environ.get("REFRESH_TOKEN_GRACE_PERIOD", 600))
login = os.environ.get("BASIC_AUTH_LOGIN", "shop")
