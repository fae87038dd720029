import os

from sqlalchemy import create_engine

if os.environ["FLASK_ENV"] == "development":
    engine = create_engine("sqlite:///shop.db")
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-switched-service
elif os.environ["FLASK_ENV"] == "production":
    engine = create_engine(f"mysql+pymysql://{os.environ['MYSQL_HOST']}/shop")
