from .base import *

DATABASES["default"]["HOST"] = "localhost"
DATABASES["default"]["NAME"] = "local"
