import shutil
import subprocess

from docker import running
from flask import Flask

app = Flask(__name__)


@app.get("/text")
def text():
    if not shutil.which("pdftotext"):
        return "", 501
    return subprocess.run(["pdftotext", "in.pdf", "-"], capture_output=True).stdout


@app.get("/containers")
def containers():
    return running()
