import os
from importlib import import_module

from dotenv import load_dotenv
from flask import Flask

from config import DevelopmentConfig, ProductionConfig

ENV = os.getenv("FLASK_ENV", "development")
load_dotenv(f".env.{ENV}")
# <- no-env-branching: The name in FLASK_ENV picks the config file that is loaded; give each value an environment variable of its own.
settings = import_module("settings." + os.environ["APP_ENV"])
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
configs = {"development": DevelopmentConfig, "production": ProductionConfig}

app = Flask(__name__)
app.config.from_object(configs[ENV])
#                      ^^^^^^^^^^^^ no-env-branching: The name in FLASK_ENV picks a whole set of config; give each value an environment variable of its own.

PAGE_SIZE = 50 if ENV == "production" else 10
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching: The name in FLASK_ENV picks the value of `PAGE_SIZE`; give each value an environment variable of its own.
if os.environ.get("ENVIRONMENT") == "production":
#  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching
    BUCKET = "shop-assets"
elif os.environ.get("ENVIRONMENT") == "staging":
    BUCKET = "shop-assets-staging"
else:
    BUCKET = "shop-assets-dev"


def get_config():
    if ENV == "production":
#      ^^^^^^^^^^^^^^^^^^^ no-env-branching
        return ProductionConfig()
    return DevelopmentConfig()
