import flask
import yaml
#      ^^^^ no-undeclared-dependency: pyyaml is imported but declared nowhere; add it to pipenv/Pipfile.

SHAPE = yaml.SafeLoader
APP = flask.Flask(__name__)
