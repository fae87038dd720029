import os

url = os.getenv("SHOP_DATABASE_URL") or config.get_main_option("sqlalchemy.url")
