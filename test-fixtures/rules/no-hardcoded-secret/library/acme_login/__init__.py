from flask import Blueprint

login = Blueprint("login", __name__)
