SQLALCHEMY_DATABASE_URI = "sqlite:////tmp/shop.db"
CACHE_TIMEOUT = 30
