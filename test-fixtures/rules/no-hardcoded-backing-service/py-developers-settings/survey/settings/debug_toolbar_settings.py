from .common import *

DEBUG = True
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "survey",
        "HOST": "127.0.0.1",
    }
}
