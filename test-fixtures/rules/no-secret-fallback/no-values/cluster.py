import os

CONFIG_SECRET = os.environ.get("SHOP_K8S_CONFIG_SECRET", "shop-config-secret")
SIGNING_SECRET = os.environ.get("SHOP_SIGNING_SECRET", "shop-signing-secret")
#                                                      ^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
