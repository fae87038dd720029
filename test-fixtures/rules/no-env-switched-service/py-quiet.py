import os

from sqlalchemy import create_engine

URL = os.environ.get("DATABASE_URL", "sqlite:///shop.db")
DEBUG = os.environ.get("DEBUG") == "1"

if os.environ.get("APP_ENV") == "test":
    engine = create_engine("sqlite://")
else:
    engine = create_engine(f"postgresql://{os.environ['PGHOST']}/shop")

if DEBUG:
    reports = create_engine(os.environ["REPORTS_URL"])
else:
    reports = create_engine("mariadb://" + os.environ["REPORTS_HOST"] + "/reports")


class DevelopmentConfig:
    SQLALCHEMY_DATABASE_URI = f"postgresql://{os.environ['PGHOST']}/dev"


class ProductionConfig:
    SQLALCHEMY_DATABASE_URI = f"postgresql+psycopg2://{os.environ['PGHOST']}/shop"


class TestConfig:
    SQLALCHEMY_DATABASE_URI = "sqlite:///:memory:"
