import os

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "shop",
        "HOST": "db.shop",
        #       ^^^^^^^^^ no-hardcoded-backing-service
    },
    "replica": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": os.environ.get("REPLICA_HOST", "localhost"),
    },
}
EMAIL_HOST = "smtp.shop"
#            ^^^^^^^^^^^ no-hardcoded-backing-service
CELERY_BROKER_URL = "amqp://rabbit:5672//"
#                   ^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
