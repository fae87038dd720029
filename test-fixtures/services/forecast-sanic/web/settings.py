import os

SETTINGS = {
    "template_path": "templates",
    "static_path": "/Users/anna/work/portal/static",
}

SITE_NAME = os.environ["SITE_NAME"]
UPLOAD_LIMIT = int(os.environ["UPLOAD_LIMIT"])
SUPPORT_EMAIL = os.environ.get("SUPPORT_EMAIL")
FEED_URL = os.environ.get("FEED_URL")
