import os

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": "db.sqlite3",
    }
}

for variable, value in os.environ.items():
    if variable.startswith("SHOP_DB_"):
        key = variable[len("SHOP_DB_") :]
        DATABASES["default"][key] = value
