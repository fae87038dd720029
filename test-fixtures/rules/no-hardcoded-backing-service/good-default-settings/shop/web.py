from flask import Flask

from shop.configs.default import DefaultConfig

app = Flask(__name__)
app.config.from_object(DefaultConfig)
app.config.from_pyfile("/etc/shop.cfg", silent=True)
