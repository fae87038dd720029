import os

from . import *

if os.environ.get("SHOW_TOOLBAR"):
    INSTALLED_APPS = ["debug_toolbar"]

INTERNAL_IPS = [os.environ.get("WORKSTATION")]
