import os


class Config:
    SECRET_KEY = os.environ.get("SECRET_KEY")


class DevelopmentConfig(Config):
    SQLALCHEMY_DATABASE_URI = "sqlite:///dev.db"
    #                         ^^^^^^^^^^^^^^^^^^ no-env-switched-service: Development uses SQLite where production uses PostgreSQL; use the same kind of service in every environment.


class TestingConfig(Config):
    SQLALCHEMY_DATABASE_URI = "sqlite://"


class ProductionConfig(Config):
    SQLALCHEMY_DATABASE_URI = f"postgresql://{os.environ['DB_HOST']}/shop"
