import importlib.util
import os
import sys
from contextlib import suppress

import requests
from settings import SEARCH_ENABLED

with suppress(ImportError):
    import uvloop

    uvloop.install()

if importlib.util.find_spec("orjson"):
    import orjson

if SEARCH_ENABLED:
    from enterprise.search import index

if sys.platform == "win32":
    import win32api

try:
    from fast import dumps
except ImportError:
    from slow import dumps

__all__ = ["dumps", "os", "requests"]
