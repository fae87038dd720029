import os

ENVIRONMENT = os.environ.get("ENVIRONMENT", "production")

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.mysql",
        "NAME": os.environ["DB_NAME"],
        "HOST": os.environ["DB_HOST"],
    }
}

if ENVIRONMENT == "development":
    DATABASES["default"] = {"ENGINE": "django.db.backends.sqlite3", "NAME": "db.sqlite3"}
    #                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-switched-service: Development uses SQLite where production uses MySQL; use the same kind of service in every environment.
