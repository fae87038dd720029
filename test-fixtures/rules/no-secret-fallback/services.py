import os

SECRET_KEY = os.environ.get("SECRET_KEY", "REPLACEME")
#                                         ^^^^^^^^^^^ no-secret-fallback
TUG_URL = os.environ.get("TUG_URL", "http://tug")
TUG_TOKEN = os.environ.get("TUG_TOKEN", "REPLACEME")
TUG_HMAC_SECRET = os.environ.get("TUG_HMAC_SECRET", "REPLACEME")
#                                                   ^^^^^^^^^^^ no-secret-fallback
PILOT_BASE_URL = os.environ.get("PILOT_BASE_URL", "http://pilot")
PILOT_PASSWORD = os.environ.get("PILOT_PASSWORD", "replace-me")
BUOY_PASSWORD = os.environ.get("BUOY_PASSWORD", "replace-me")
#                                               ^^^^^^^^^^^^ no-secret-fallback
BEACON_SERVICE_URL = os.environ.get("BEACON_SERVICE_URL", "http://beacon")
BEACON_SERVICE_TOKEN = os.environ.get("BEACON_SERVICE_TOKEN", "REPLACEME")
API_URL = os.environ.get("API_URL", "http://harbour")
API_TOKEN = os.environ.get("API_TOKEN", "REPLACEME")
#                                       ^^^^^^^^^^^ no-secret-fallback
RADIO_URL = os.environ.get("RADIO_URL", "http://radio")
VHF_TOKEN = os.environ.get("RADIO_TOKEN", "vhf-token")
DB_HOST = os.environ.get("DB_HOST", "db")
DB_PASSWORD = os.environ.get("DB_PASSWORD", "replace-me")
#                                           ^^^^^^^^^^^^ no-secret-fallback
CARD_KEY = os.environ.get("CARD_PAGE_TOKEN", "pk_test_iIpX39D0QKD1cXh5CYNUw69B")

if os.environ.get("STORE") == "cloud":
    STORE_SECRET = os.environ["STORE_SECRET_ACCESS_KEY"]
else:
    STORE_SECRET = os.environ.get("STORE_ACCESS_SECRET", "STOREKEY")
    STORE_ENDPOINT_URL = "http://localhost:4566"
