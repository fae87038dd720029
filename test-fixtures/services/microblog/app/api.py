import logging
import os

import requests
from flask import Blueprint, jsonify, request

bp = Blueprint("api", __name__)
log = logging.getLogger(__name__)

TEMPLATES = "/home/miguel/projects/microblog/templates"


@bp.route("/translate", methods=["POST"])
def translate():
    auth = {"Ocp-Apim-Subscription-Key": os.environ["MS_TRANSLATOR_KEY"]}
    r = requests.post("https://api.cognitive.microsofttranslator.com/translate", headers=auth)
    log.debug("translator said %s", r.status_code)
    return jsonify(r.json())


@bp.route("/export")
def export():
    log.info("environment: %s", dict(os.environ))
    return jsonify([])
