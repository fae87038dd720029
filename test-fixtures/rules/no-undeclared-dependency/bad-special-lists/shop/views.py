import requests
#      ^^^^^^^^ no-undeclared-dependency: requests is imported but declared nowhere; add it to requirements/project-requirements.txt.
from flask import Flask

ALL = [requests, Flask]
