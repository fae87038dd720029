import os

from environs import Env
from flask import Flask

env = Env()
app = Flask(__name__)
app.config["SENDER"] = env.str("SMTP_SENDER")
#                      ^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var
app.config["POOL"] = int(os.getenv("POOL_SIZE") or 10)
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var
app.config["CARRIER"] = os.environ.get("CARRIER_KEY", os.environ.get("NAMED"))
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var
app.config["HOME"] = os.environ["HOME"]
