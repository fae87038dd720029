import flask
import yaml
#      ^^^^ no-undeclared-dependency: pyyaml is imported but declared nowhere; add it to poetry/pyproject.toml.

SHAPE = yaml.SafeLoader
APP = flask.Flask(__name__)
