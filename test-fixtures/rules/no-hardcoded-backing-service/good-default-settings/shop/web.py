from flask import Flask

app = Flask(__name__)
app.config.from_object("shop.configs.default.DefaultConfig")
app.config.from_envvar("SHOP_SETTINGS")
