import os


class Config:
    TOKEN_SECRET_KEY = os.environ.get("TOKEN_SECRET_KEY")
    MAIL_API_KEY = os.environ.get("MAIL_API_KEY")


class Production(Config):
    REPORTS_API_KEY = "q8xN2x7Lm4zR9kT5"
#                     ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret


class Development(Config):
    DEBUG = True
    TOKEN_SECRET_KEY = "k3Jv9Lq2Wm8Zx4TnP7rB5sD1fG6hY0uE="
    SESSION_SECRET = "Zx4TnP7rB5sD1fG6hY0uEk3Jv9Lq2Wm8"
    MAIL_API_KEY = "P7rB5sD1fG6hY0uEk3Jv"
    SHIPPING_API_KEY = "T9rB5sD1fG6hY0uEk3Jv"
#                      ^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
