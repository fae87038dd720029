import shop
from . import views
from flask import Flask
from jinja2 import Environment
#    ^^^^^^ no-undeclared-dependency: jinja2 is imported but declared nowhere; add it to pyproject.toml.

ALL = [shop, views, Flask, Environment]
