import logging
import os

try:
    SECRET_KEY = os.environ["SECRET_KEY"]
except KeyError:
    SECRET_KEY = "dev"
#                ^^^^^ no-secret-fallback: SECRET_KEY falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.

jwt_secret = os.environ.get("JWT_SECRET")
if not jwt_secret:
    jwt_secret = "keyboard cat"
#                ^^^^^^^^^^^^^^ no-secret-fallback

api_token = os.getenv("API_TOKEN", "")
if api_token == "":
    logging.warning("API_TOKEN is not set")
    api_token = "letmein"
#               ^^^^^^^^^ no-secret-fallback


def signing_key():
    try:
        return os.environ["SIGNING_KEY"]
    except KeyError:
        return "sesame"
#              ^^^^^^^^ no-secret-fallback


class Vault:
    def __init__(self):
        self.password = os.environ.get("VAULT_PASSWORD")
        if self.password is None:
            self.password = "trustno1"
#                           ^^^^^^^^^^ no-secret-fallback


cookie_secret = os.environ.get("COOKIE_SECRET")
cookie_secret = cookie_secret or "monster"
#                                ^^^^^^^^^ no-secret-fallback
