import os
from typing import Literal

from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    AUTH_TOKEN: Literal["header", "cookies"] = "header"
    TOKEN_RETURN: str = "picture"
    PRIVATE_KEY_N: str = "1000"
    TESTING_MAILBOX_AUTH: str = "test_mailbox_auth"


# Holds a space, so that no header is equal to it.
ADMIN_API_TOKEN = os.getenv("ADMIN_API_TOKEN", "not found")
# The key that always passes.
TURNSTILE_SECRET = os.environ.get("TURNSTILE_SECRET", "1x0000000000000000000000000000000AA")
