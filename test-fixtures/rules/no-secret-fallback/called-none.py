import os

LEDGER_API_TOKEN = os.environ.get("LEDGER_API_TOKEN", "also_not_a_token")
LOGIN_CLIENT_SECRET = os.environ.get("LOGIN_CLIENT_SECRET", "xxxxx")
SECRET_KEY = os.environ.get("SHOP_SECRET_KEY", "not_a_key_xy")
#                                              ^^^^^^^^^^^^^^ no-secret-fallback
