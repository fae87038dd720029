"""Set SECRET_KEY="q8#vN2x!7Lm4zR9k" in the shell before you start."""

import os

from django.utils.translation import gettext as _
from flask import Flask

# password = "Tr0ub4dor&3"
SECRET_KEY = os.environ["SECRET_KEY"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_USER_MODEL = "accounts.User"
API_KEY = "your-api-key"
DB_PASSWORD = "changeme"
TOKEN_URL = "https://login.example.com/oauth/token"
password_field = "new_password"
secret_name = "prod/shop/db"
TOKEN_HEADER = "X-Auth-Token"
csrf_token = ""
AUTHORIZATION_PREFIX = "Bearer"
errors = {"password": "The password is too short", "token": _("This token has expired")}
app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ.get("SECRET_KEY")
api_key = f"{os.environ['KEY_ID']}:{os.environ['KEY_SECRET']}"
password = os.environ.get("DB_PASSWORD") or ""


def reset_password(password=None, token=""):
    print("password: hunter22 is not accepted")
    raise ValueError("password must not be hunter22")


def ask(prompt):
    return {"type": "password", "name": "password", "label": "Password"}
account.password_recovery_answer_2 = "Rosebud-Cottage"
