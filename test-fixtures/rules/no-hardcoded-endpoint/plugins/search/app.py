import importlib

from flask import Flask

from search.settings import ENGINES

app = Flask(__name__)
engines = []
for settings in ENGINES:
    engine = importlib.import_module("search.engines." + settings["engine"])
    for name, value in settings.items():
        setattr(engine, name, value)
    engines.append(engine)
