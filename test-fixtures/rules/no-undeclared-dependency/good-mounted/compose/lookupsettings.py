from lookupservice.settings.base import *

CACHE_SECONDS = 30
