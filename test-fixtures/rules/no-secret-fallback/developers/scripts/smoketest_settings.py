import os

PASSWORD = os.getenv("POSTGRES_PASSWORD", "shop")
