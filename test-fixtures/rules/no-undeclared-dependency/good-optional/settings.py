import os

SEARCH_ENABLED = os.environ.get("SEARCH_ENABLED") == "1"
