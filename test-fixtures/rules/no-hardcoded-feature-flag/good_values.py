import os

ENABLE_SEARCH = bool(os.environ.get("ENABLE_SEARCH"))
FEATURE_LIST = ["search", "maps"]
DEBUG = False


class Page:
    search_enabled = True


def search(enable_maps=False):
    """Only if ENABLE_SEARCH = True."""
    if ENABLE_SEARCH and enable_maps and not DEBUG:
        return FEATURE_LIST
    return None
