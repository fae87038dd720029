import os
import smtplib
import subprocess

import bleach
import boto3
import requests
from flask import Blueprint, current_app, render_template, request
from werkzeug.utils import secure_filename

from app import cache, db
from app.models import Post

bp = Blueprint("main", __name__)
s3 = boto3.client("s3", region_name="us-east-1")
SEARCH = "http://search-staging.acme.io:9200/posts/_search"


@bp.route("/")
@cache.cached(timeout=60)
def index():
    return render_template("index.html", posts=Post.query.limit(25).all())


@bp.route("/search")
def search():
    hits = requests.get(SEARCH, params={"q": bleach.clean(request.args["q"])}).json()
    return hits


@bp.route("/upload", methods=["POST"])
def upload():
    f = request.files["avatar"]
    name = secure_filename(f.filename)
    f.save(os.path.join(current_app.config["UPLOAD_FOLDER"], name))
    subprocess.call(["convert", name, "-resize", "128x128", f"{name}.png"])
    return {"ok": True}


@bp.route("/feedback", methods=["POST"])
def feedback():
    server = smtplib.SMTP("smtp.gmail.com", 587)
    server.starttls()
    server.login("blog@acme.io", "abcd-efgh-ijkl-mnop")
    server.sendmail("blog@acme.io", "admin@acme.io", request.form["text"])
    return {"ok": True}


@bp.route("/admin/reindex", methods=["POST"])
def reindex():
    Post.reindex()
    db.session.commit()
    return {"ok": True}
