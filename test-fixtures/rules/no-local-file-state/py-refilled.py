import json
import os
import shutil
import time
from pathlib import Path

import requests
from flask import Flask, request

app = Flask(__name__)
MODEL_CACHE = Path("data/models-cache.json")


def models():
    if MODEL_CACHE.exists() and time.time() - MODEL_CACHE.stat().st_mtime < 86400:
        return json.loads(MODEL_CACHE.read_text())
    found = requests.get(os.environ["MODELS_URL"], timeout=10).json()
    MODEL_CACHE.write_text(json.dumps(found))
    return found


class Runner:
    def __init__(self, job):
        self.project_dir = os.path.join(os.environ["ANSIBLE_DIR"], job)

    def prepare(self, playbook):
        shutil.copytree(playbook, os.path.join(self.project_dir, "project"))


@app.get("/models")
def list_models():
    return models()


@app.post("/jobs")
def job():
    Runner(request.json["id"]).prepare("playbooks/deploy")
    with open("data/jobs.json", "w") as jobs:
        #     ^^^^^^^^^^^^^^^^ no-local-file-state
        json.dump(request.json, jobs)
    return {}, 202


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
