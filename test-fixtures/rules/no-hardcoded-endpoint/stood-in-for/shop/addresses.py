DRAFT_SITE_URL = "http://10.1.0.102:8044"
BASE_SITE_URL = "http://localhost:8000"
STORE_SITE_URL = "http://10.1.0.100:9000"
#                ^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
