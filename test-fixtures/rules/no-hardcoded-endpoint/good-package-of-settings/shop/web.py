import os

from flask import Flask

app = Flask(__name__)
app.config.from_envvar("SHOP_CONFIG")
app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
# <- require-graceful-shutdown
