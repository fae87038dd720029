import os
from enum import Enum

from flask import Flask

app = Flask(__name__)


class Edition(Enum):
    hosted = "hosted"
    local = "local"
    enterprise = "enterprise"


def edition():
    # The name itself, in the program's own words.
    run_env = os.getenv("RUN_ENV")
    if run_env == "ENTERPRISE":
        return Edition.enterprise
    elif run_env == "DEV":
        return Edition.local
    else:
        return "production"


TOOL_ENV = os.environ.get("TOOL_ENV")

if TOOL_ENV:
    # Set where static files are collected; no environment is called so.
    CACHES = {"default": {"BACKEND": "shop.caches.Quiet"}}
else:
    CACHES = {"default": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": os.environ.get("REDIS_URL")}}

if os.environ.get("SHOP_ENV") == "production":
#  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
    PAGE_SIZE = 50
else:
    PAGE_SIZE = 10
