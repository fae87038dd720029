import os
from os import getenv

SECRET_KEY = os.environ.get("SECRET_KEY", "dev")
#                                         ^^^^^ no-secret-fallback: SECRET_KEY falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
API_KEY = os.getenv("API_KEY") or "changeme"
#                                 ^^^^^^^^^^ no-secret-fallback: API_KEY falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
TOKEN = getenv("ACCESS_TOKEN", default="f3a9c1d27b8e4056")
#                                      ^^^^^^^^^^^^^^^^^^ no-secret-fallback: ACCESS_TOKEN falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
PASSWORD = os.environ["DB_PASSWORD"] if "DB_PASSWORD" in os.environ else "hunter2"
#                                                                        ^^^^^^^^^ no-secret-fallback: DB_PASSWORD falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.

EMPTY = os.environ.get("JWT_SECRET", "")
NOTHING = os.environ.get("JWT_SECRET")
REQUIRED = os.environ["JWT_SECRET"]
FILE = os.environ.get("SECRET_FILE", "/run/secrets/jwt")
DEBUG = os.environ.get("DEBUG", "0")
TTL = os.environ.get("TOKEN_TTL", "900")
