import os

import requests

SECRET_KEY = "django-insecure-q8#vn2x!7lm4zr9k"
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `SECRET_KEY` is a hardcoded secret; read it from the environment.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": os.environ["DB_HOST"],
        "PASSWORD": "Tr0ub4dor&3",
#                   ^^^^^^^^^^^^^ no-hardcoded-secret: `PASSWORD` is a hardcoded password; read it from the environment.
    }
}


class Mail:
    smtp_password = "sommer2024"
#                   ^^^^^^^^^^^^ no-hardcoded-secret: `smtp_password` is a hardcoded password; read it from the environment.

    def __init__(self, api_key="k3Jv9Lq2Wm8Zx4Tn"):
#                              ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `api_key` is a hardcoded secret; read it from the environment.
        self.auth_token = "9944b09199c62bcf9418ad846dd0e4bb"
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: `auth_token` is a hardcoded secret; read it from the environment.
        self.api_key = api_key


def login(form):
    if form["password"] == "letmein":
#                          ^^^^^^^^^ no-hardcoded-secret: `password` is a hardcoded password; read it from the environment.
        return True
    return requests.get(
        os.environ["LOGIN_URL"], headers={"Authorization": "Bearer 8f14e45fceea167a5a36dedd4bea2543"}, timeout=3
#                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: The `Authorization` header carries a hardcoded credential; read it from the environment.
    )


connect = Mail(api_key="mN8kq2pLx9Vw3")
#                      ^^^^^^^^^^^^^^^ no-hardcoded-secret: `api_key` is a hardcoded secret; read it from the environment.
# Rotated: glpat-q7Rk2Lw9Xz4Bv8Nm1Tc6
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: This is a credential of GitLab; revoke it, and read the new one from the environment.

PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = ["django.contrib.auth.password_validation.MinimumLengthValidator"]
TOKEN_URL = "https://login.acme.com/oauth/token"
PASSWORD_RESET_TIMEOUT = "3600s"
API_KEY = os.environ["API_KEY"]
CSRF_COOKIE_NAME = "csrftoken"
password_help = "At least 8 characters"
secret_file = "/run/secrets/django"
token = "{{ token }}"
EOF_MARKER = "secret"
