import os


class Config:
    SECRET_KEY = os.environ["SECRET_KEY"]


class DevelopmentConfig(Config):
    SECRET_KEY = os.getenv("SECRET_KEY", "ACME_DUMMY_KEY")


CRM_CLIENT_SECRET = os.environ.get("CRM_CLIENT_SECRET", "CRM-CLIENT-SECRET")
AUTH_ENABLED_SYSTEMS = os.environ.get("AUTH_ENABLED_SYSTEMS", "ldap,password,google")
CAPTCHA_API_KEY = os.environ.get("CAPTCHA_API_KEY", "6LfQwErTyUiOpAsDfGhJkLzXcVbNm1234567890a")
JWT_SECRET = os.environ.get("JWT_SECRET", "jwt-secret")
#                                         ^^^^^^^^^^^^ no-secret-fallback
CAPTCHA_SECRET_KEY = os.environ.get("CAPTCHA_SECRET_KEY", "6LfQwErTyUiOpAsDfGhJkLzXcVbNm1234567890b")
#                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
