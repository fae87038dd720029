import os

ENVIRONMENT = os.getenv("APP_ENV", "development")

# How a log line looks is no config of a deploy.
LOG_FORMAT = os.getenv("LOG_FORMAT", "json" if ENVIRONMENT == "production" else "console")
