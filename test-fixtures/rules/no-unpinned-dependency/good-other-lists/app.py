import flask

APP = flask.Flask(__name__)
