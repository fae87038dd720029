import os

RATES_URL = os.environ["RATES_URL"]
ROOT_URLCONF = "desk.urls"
