import pendulum
from airflow import DAG
from dateutil import parser
from sqlalchemy import text

since = parser.parse("2024-01-01")
statement = text("DELETE FROM log WHERE day < :since")
dag = DAG("cleanup", start_date=pendulum.instance(since))
