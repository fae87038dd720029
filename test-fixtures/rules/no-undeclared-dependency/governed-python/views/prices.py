from flask import Blueprint

prices = Blueprint("prices", __name__)
