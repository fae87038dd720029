import os

DEFAULT_SECRET = "keyboard cat"
#                ^^^^^^^^^^^^^^ no-secret-fallback: SECRET_KEY falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
SECRET_KEY = os.environ.get("SECRET_KEY", DEFAULT_SECRET)
TOKEN = os.environ.get("API_TOKEN") or os.environ.get("LEGACY_API_TOKEN") or "f3a9c1d27b8e4056"
#                                                                            ^^^^^^^^^^^^^^^^^^ no-secret-fallback: API_TOKEN falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
PASSWORD = os.environ.get("DB_PASSWORD") or os.environ["PGPASSWORD"]
