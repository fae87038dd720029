from flask import Blueprint

carts = Blueprint("carts", __name__)
