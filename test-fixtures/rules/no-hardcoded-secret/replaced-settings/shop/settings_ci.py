from .settings import *

# CI copies this beside the others before it runs the tests.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "shop",
        "USER": "postgres",
        "PASSWORD": "postgres",
        "HOST": "localhost",
    },
}
PAY_API_KEY = "q8Vt2mXz71LrKd0cWpY5sHnB4uJf"
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
