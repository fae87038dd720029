import shutil
import subprocess

from flask import Flask

app = Flask(__name__)


@app.get("/sound")
def sound():
    command = ["sox", "in.wav", "-n", "stat"]
    command.append("-freq")
    return subprocess.run(command, capture_output=True).stderr
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool


@app.get("/text")
def text():
    if not shutil.which("pandoc"):
        return "", 501
    return subprocess.run(["pandoc", "in.md"], capture_output=True).stdout


@app.get("/page")
def page():
    command = ["chromium", "--headless"]
    command = choose(command)
    return subprocess.run(command, capture_output=True).stdout
