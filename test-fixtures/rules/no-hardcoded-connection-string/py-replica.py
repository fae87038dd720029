import os

import dj_database_url

REPLICA = "DATABASE_URL_REPLICA" if "DATABASE_URL_REPLICA" in os.environ else "DATABASE_URL"
DATABASES = {
    "default": dj_database_url.config(default="postgres://shop:shop@localhost:5432/shop"),
    "replica": dj_database_url.config(env=REPLICA, default="postgres://shop:shop@localhost:5432/shop"),
}
