import json
import os

from decouple import config
from pydantic_settings import BaseSettings

SECRET_KEY = os.environ["SECRET_KEY"]
JWT_SECRET = os.environ.get("JWT_SECRET")
DB_PASSWORD = os.environ.get("DB_PASSWORD", "")
API_TOKEN = os.getenv("API_TOKEN", None)
TOKEN_URL = os.environ.get("TOKEN_URL", "https://login.example.com/token")
SECRET_FILE = os.environ.get("SECRET_FILE", "/run/secrets/key")
LOG_LEVEL = os.environ.get("LOG_LEVEL", "info")
PASSWORD_MIN_LENGTH = int(os.environ.get("PASSWORD_MIN_LENGTH", "12"))
USE_TOKEN = config("USE_TOKEN", default=False, cast=bool)
options = {"SECRET_KEY": "x"}
picked = options.get("SECRET_KEY", "none")


class Settings(BaseSettings):
    secret_key: str
    api_token: str | None = None
    token_header: str = "X-Token"


PARTNER_API_KEYS = json.loads(os.environ.get("PARTNER_API_KEYS", "{}"))
PARTNER_TOKENS = json.loads(os.environ.get("PARTNER_TOKENS", "[]"))
