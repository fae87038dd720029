import os
import sys

from shop import app

if __name__ == "__main__":
    admin = os.environ.get("SHOP_ADMIN_EMAIL", sys.argv[1])
    app.config["ADMIN"] = admin
