import os
import subprocess

from flask import Blueprint, Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db = SQLAlchemy(app)
admin = Blueprint("admin", __name__, url_prefix="/admin")


@app.route("/init")
def init():
    db.create_all()
    # <- no-admin-endpoint: `db.create_all` runs in a request handler; run it as a one-off admin process of the same release.
    return "done"


@admin.post("/seed")
#           ^^^^^^^ no-admin-endpoint: The route /seed seeds data on request; run that as a one-off admin process of the same release.
def seed():
    return "done"


@app.route("/api/v1/reindex", methods=["POST"])
#          ^^^^^^^^^^^^^^^^^ no-admin-endpoint
def reindex():
    return "done"


@app.post("/nightly")
def nightly():
    subprocess.run(["mysqldump", "shop"], check=True)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    # <- no-admin-endpoint: `mysqldump` runs in a request handler; run it as a one-off admin process of the same release.
    return "done"


@app.get("/shop/seeds/<int:seed>")
def seeds(seed):
    """POST /admin/migrate is not here."""
    return str(seed)


@app.post("/password/reset")
def reset():
    return "done"


app.register_blueprint(admin)
if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
