from flask import Flask
from mputils.start import init_app

app = init_app(Flask(__name__))
