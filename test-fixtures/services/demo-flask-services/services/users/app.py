import logging
import os

from flask import Flask, jsonify, request, session
from flask_sqlalchemy import SQLAlchemy

from auth import require_token

app = Flask(__name__)
app.secret_key = "kX2v9Qm4Zt7Lp1Rb"
app.config["SQLALCHEMY_DATABASE_URI"] = "mysql+pymysql://users:Us3rs-Pw@users-db/users"
db = SQLAlchemy(app)
log = logging.getLogger("users")


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    email = db.Column(db.String(120))


@app.route("/users/<int:uid>")
@require_token
def get_user(uid):
    user = User.query.get_or_404(uid)
    return jsonify(id=user.id, email=user.email)


@app.route("/login", methods=["POST"])
def login():
    log.info("login %s", request.get_json())
    session["uid"] = 1
    return jsonify(ok=True)


@app.route("/backup", methods=["POST"])
def backup():
    os.system("mysqldump users > /backups/users.sql")
    return jsonify(ok=True)


with app.app_context():
    db.drop_all()
    db.create_all()

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=5001, debug=False)
