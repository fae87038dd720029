import hashlib

import jwt
import psycopg2
import requests
from flask import Flask, request

app = Flask(__name__)
app.secret_key = "q8#vN2x!7Lm4zR9k"
#                ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
app.config["SECRET_KEY"] = "k3J!" "9pQz#Lw8vT2n"
#                          ^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
app.config.update(JWT_SECRET_KEY="9f8a7sd6f9a8s7d6fa8s7d6f")
#                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
DATABASE = {"user": "shop", "password": "Tr0ub4dor&3"}
#                                       ^^^^^^^^^^^^^ no-hardcoded-secret


class Mailer:
    api_key = "f3Kd92jLs8Qp4Zx7"
    #         ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret

    def __init__(self, smtp_password="W1nter2024"):
        #                            ^^^^^^^^^^^^ no-hardcoded-secret
        self.smtp_password = smtp_password


def connect():
    return psycopg2.connect(user="shop", password="Tr0ub4dor&3")
    #                                             ^^^^^^^^^^^^^ no-hardcoded-secret


def orders():
    return requests.get(
        "https://api.acme.com/orders",
        headers={"Authorization": "Bearer 8f14e45fceea167a5a36dedd4bea2543"},
        #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
    )


def is_admin():
    if request.args.get("password") == "L3tmein!":
        #                              ^^^^^^^^^^ no-hardcoded-secret
        return True
    return jwt.encode({"sub": 1}, signing_key="Zk4!pQ9wXv2#Lm7r")
    #                                         ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
