import os

SECRET_KEY = os.environ.get("SECRET_KEY") or "CHANGE_ME"
#                                            ^^^^^^^^^^^ no-secret-fallback

try:
    from .local import *
except ImportError:
    pass
