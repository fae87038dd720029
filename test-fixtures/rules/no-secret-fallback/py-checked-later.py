import os
import secrets

try:
    SECRET_KEY = os.environ["SECRET_KEY"]
except KeyError:
    raise SystemExit("SECRET_KEY is not set")

try:
    API_TOKEN = os.environ["API_TOKEN"]
except KeyError:
    API_TOKEN = None

try:
    SIGNING_KEY = os.environ["SIGNING_KEY"]
except KeyError:
    SIGNING_KEY = secrets.token_hex()

jwt_secret = os.environ.get("JWT_SECRET")
if not jwt_secret:
    if os.environ.get("APP_ENV") == "production":
        raise RuntimeError("JWT_SECRET is not set")
    jwt_secret = "only here"

session_secret = os.environ.get("SESSION_SECRET")
if not session_secret and os.environ.get("APP_ENV") == "production":
    raise RuntimeError("SESSION_SECRET is not set")
if not session_secret:
    session_secret = "only here"

token_url = os.environ.get("TOKEN_URL")
if not token_url:
    token_url = "/token"


def password():
    try:
        return os.environ["DB_PASSWORD"]
    except KeyError as missing:
        raise RuntimeError("DB_PASSWORD is not set") from missing
