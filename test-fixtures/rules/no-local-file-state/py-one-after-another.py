import os
import shutil
import tempfile

from flask import Flask, request

app = Flask(__name__)


def upload_dir():
    folder = os.path.join(tempfile.gettempdir(), "scans")
    os.makedirs(folder, exist_ok=True)
    return folder


@app.post("/scans")
def scan():
    file = request.files["scan"]
    file.save(os.path.join(upload_dir(), "scan.pdf"))
    return "", 204


@app.post("/reports")
def publish():
    project = request.json["project"]
    shutil.move(f"{project}/index.html", "/srv/reports/index.html")
    #                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state
    shutil.move(f"{project}/catalog.json", "/srv/reports/catalog.json")
    shutil.move(f"{project}/manifest.json", "/srv/reports/manifest.json")
    shutil.move(f"{project}/graph.json", "/srv/reports/graph.json")
    return "", 204


@app.post("/pair")
def pair():
    shutil.copy("left.png", "/srv/pairs/left.png")
    #                       ^^^^^^^^^^^^^^^^^^^^^ no-local-file-state
    shutil.copy("right.png", "/srv/pairs/right.png")
    #                        ^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state
    return "", 204


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
