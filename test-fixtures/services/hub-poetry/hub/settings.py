import os

import yaml
from dotenv import load_dotenv

load_dotenv()

ENVIRONMENT = os.getenv("ENVIRONMENT", "development")

with open(os.path.join("config", f"{ENVIRONMENT}.yaml")) as fh:
    CONFIG = yaml.safe_load(fh)

KAFKA = {"development": "localhost:9092", "production": "kafka-1.prod.acme.io:9092"}[ENVIRONMENT]

API_TOKEN = os.environ["API_TOKEN"] if "API_TOKEN" in os.environ else "t0k-93kd-x2Lm-88Qp"
SIGNING_KEY = os.getenv("SIGNING_KEY", default="changeme")
GRAFANA_PASSWORD = os.environ.get("GRAFANA_PASSWORD", "")
STATSD_HOST = os.environ.get("STATSD_HOST", "localhost")
RETENTION_DAYS = int(os.environ.get("RETENTION_DAYS", "30"))
