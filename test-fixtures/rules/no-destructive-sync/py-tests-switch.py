import os

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db = SQLAlchemy(app)


def prepare(tests=False):
    if tests:
        db.drop_all()
    db.create_all()
    # <- no-migration-at-startup


with app.app_context():
    prepare()
app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
# <- require-graceful-shutdown
