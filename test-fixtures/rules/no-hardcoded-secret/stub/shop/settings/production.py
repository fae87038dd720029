import os

from .base import *  # noqa: F403

DATABASES["default"]["ENGINE"] = "django.db.backends.postgresql"  # noqa: F405
DATABASES["default"]["PASSWORD"] = os.environ["DB_PASSWORD"]  # noqa: F405
