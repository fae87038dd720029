from flask import Blueprint

stock = Blueprint("stock", __name__)
