import os
from os import environ as env, getenv

from decouple import config
from pydantic_settings import BaseSettings

SECRET_KEY = os.environ.get("SECRET_KEY", "dev")
#                                         ^^^^^ no-secret-fallback
JWT_SECRET = env.get("JWT_SECRET") or "change-this-later"
#                                     ^^^^^^^^^^^^^^^^^^^ no-secret-fallback
DB_PASSWORD = getenv("DB_PASSWORD", default="postgres")
#                                           ^^^^^^^^^^ no-secret-fallback
API_TOKEN = os.environ["API_TOKEN"] if "API_TOKEN" in os.environ else "letmein"
#                                                                     ^^^^^^^^^ no-secret-fallback
SIGNING_KEY = config("SIGNING_KEY", default="s3cr3t-signing")
#                                           ^^^^^^^^^^^^^^^^ no-secret-fallback


class Settings(BaseSettings):
    smtp_password: str = "hunter22"
    #                    ^^^^^^^^^^ no-secret-fallback
    port: int = 8000
