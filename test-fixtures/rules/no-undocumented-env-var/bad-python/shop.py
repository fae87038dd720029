import os

from flask import Flask

app = Flask(__name__)
HOST = os.environ["SMTP_HOST"]
#      ^^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var: SMTP_HOST is read here, but .env.sample does not name it; add it there.
PORT = os.getenv("SMTP_PORT", "25")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var
OLD = os.environ.get("OLD")
URL = os.environ["DATABASE_URL"]
