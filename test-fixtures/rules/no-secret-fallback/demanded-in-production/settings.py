import os
import sys

if "collectstatic" in sys.argv:
    SHOP_SECRET = os.environ.get("SHOP_SECRET", "collected")
else:
    SHOP_SECRET = os.environ.get("SHOP_SECRET", "shopsecret")
#                                               ^^^^^^^^^^^^ no-secret-fallback
