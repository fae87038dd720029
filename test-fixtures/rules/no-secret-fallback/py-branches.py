import os

if os.environ.get("COMMANDS_ONLY"):
    ALLOWED_HOSTS = ["*"]
    SECRET_KEY = os.environ.get("SECRET_KEY", "not-secret")
    MAIL_PASSWORD = os.environ.get("MAIL_PASSWORD", "postman")
    #                                               ^^^^^^^^^ no-secret-fallback
elif os.environ.get("SITE_ROOT"):
    # What a deploy runs on.
    SECRET_KEY = os.environ["SECRET_KEY"]
else:
    SECRET_KEY = os.environ.get("SECRET_KEY", "not-secret")

if os.environ.get("WITH_TOKENS"):
    TOKEN_SECRET = os.environ.get("TOKEN_SECRET", "letmein")
    #                                             ^^^^^^^^^ no-secret-fallback
if os.environ.get("WITH_OTHERS"):
    TOKEN_SECRET = os.environ["TOKEN_SECRET"]
