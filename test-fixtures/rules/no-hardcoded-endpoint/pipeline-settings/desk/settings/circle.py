from .base import *

RATES_URL = "https://rates-uat.acme.io/v2"
