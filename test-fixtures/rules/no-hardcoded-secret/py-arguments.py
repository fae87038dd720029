import hmac
import os
import smtplib

import jwt
import requests
from requests.auth import HTTPBasicAuth

TOKEN = jwt.encode({"sub": 1}, "mysupersecretkey", algorithm="HS256")
#                              ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret: The key given to `encode` is hardcoded; read it from the environment.


def send(message):
    server = smtplib.SMTP(os.environ["SMTP_HOST"])
    server.login("notifier@acme.com", "Tr0ub4dor3")
    #                                 ^^^^^^^^^^^^ no-hardcoded-secret: The password given to `login` is hardcoded; read it from the environment.
    server.send_message(message)


def status():
    requests.get("https://deploy.acme.com/status", auth=("deploy", "Tr0ub4dor3"), timeout=3)
    #                                                              ^^^^^^^^^^^^ no-hardcoded-secret: The password given to `auth` is hardcoded; read it from the environment.
    return requests.get("https://deploy.acme.com", auth=HTTPBasicAuth("deploy", "Tr0ub4dor3"), timeout=3)
    #                                                                           ^^^^^^^^^^^^ no-hardcoded-secret


def fine(text, signer, key):
    signer.encode(text, "mysupersecretkey")
    requests.get("https://deploy.acme.com", auth=("deploy", key), timeout=3)
    return hmac.new(key, text, "sha256")
