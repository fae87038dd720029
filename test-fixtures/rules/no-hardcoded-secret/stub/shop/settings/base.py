# Set these in the module of each environment.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.",
        "NAME": "shop",
        "USER": "shop001",
        "PASSWORD": "password",
    }
}
