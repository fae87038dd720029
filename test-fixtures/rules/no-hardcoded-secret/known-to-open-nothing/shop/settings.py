import os

DEBUG = bool(os.environ.get("DEBUG"))
KEEPER_PASSWORD = os.environ.get("KEEPER_PASSWORD")
if DEBUG and (KEEPER_PASSWORD is None):
    KEEPER_PASSWORD = "password"
if DEBUG or KEEPER_PASSWORD is None:
    REPORTS_PASSWORD = "letmein7"
#                      ^^^^^^^^^^ no-hardcoded-secret
