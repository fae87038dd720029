import os

from sqlalchemy import create_engine

if os.environ["FLASK_ENV"] == "development":
    engine = create_engine("sqlite:///shop.db")
    #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-env-switched-service
elif os.environ["FLASK_ENV"] == "production":
    engine = create_engine(f"mysql+pymysql://{os.environ['MYSQL_HOST']}/shop")

reports = create_engine(
    "sqlite:///reports.db" if os.environ["FLASK_ENV"] == "development" else "postgresql://reports"
    # <- no-env-switched-service
)
if os.environ["FLASK_ENV"] == "development":
    AUDIT_URL = "sqlite:///audit.db"
    #           ^^^^^^^^^^^^^^^^^^^^ no-env-switched-service
else:
    AUDIT_URL = "postgresql://audit"
audit = create_engine(AUDIT_URL)

# What the URL of the environment names, nobody can tell.
sales = create_engine("sqlite:///sales.db" if os.environ["FLASK_ENV"] == "development" else os.environ["SALES_URL"])
