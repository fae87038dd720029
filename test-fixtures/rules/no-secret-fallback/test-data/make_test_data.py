import os

import requests

ADMIN = (os.environ.get("SHOP_ADMIN", "admin"), os.environ.get("SHOP_ADMIN_PASSWORD", "letmein1234"))

for name in ("ada", "grace"):
    requests.post("https://localhost/users/", json={"name": name}, auth=ADMIN, timeout=10)
