import os

from flask import Flask

app = Flask(__name__)

match os.environ["APP_ENV"]:
#     ^^^^^^^^^^^^^^^^^^^^^ no-env-branching: The name in APP_ENV picks the value of `BUCKET`; give each value an environment variable of its own.
    case "production":
        BUCKET = "shop-assets"
    case "staging" | "qa":
        BUCKET = "shop-assets-staging"
    case _:
        BUCKET = "shop-assets-dev"

if os.environ["APP_ENV"] == "production":
#  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching: The name in APP_ENV picks a whole set of config; give each value an environment variable of its own.
    from config import production as settings
else:
    from config import development as settings

if "production" == os.environ["APP_ENV"]:
#  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-branching: The name in APP_ENV picks the value of `POOL_SIZE`; give each value an environment variable of its own.
    POOL_SIZE = 20
else:
    POOL_SIZE = 2

match os.environ["APP_ENV"]:
    case "production":
        LOG_LEVEL = "INFO"
    case _:
        LOG_LEVEL = "DEBUG"

match os.environ["APP_ENV"]:
    case "test":
        SENDER = "memory"
    case _:
        SENDER = "smtp"

if os.environ["APP_ENV"] == "development":
    from werkzeug.debug import DebuggedApplication as wrap
else:
    from werkzeug.middleware.proxy_fix import ProxyFix as wrap

app.wsgi_app = wrap(app.wsgi_app)
app.config.update(SIZE=settings.SIZE, BUCKET=BUCKET, POOL_SIZE=POOL_SIZE, LOG_LEVEL=LOG_LEVEL, SENDER=SENDER)
