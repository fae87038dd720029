from flask import Flask
from sqlalchemy import text

app = Flask(__name__)
COUNT = text("select count(*) from users")
