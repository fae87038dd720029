import os

from .base import *

DATABASES["default"]["HOST"] = os.environ["DB_HOST"]
DATABASES["replica"] = {**DATABASES["default"]}
DATABASES["replica"]["HOST"] = os.environ.get("DB_REPLICA_HOST", "localhost")
ROUTES = {}
ROUTES["default"] = {}
ROUTES["default"]["HOST"] = "10.20.0.14"
