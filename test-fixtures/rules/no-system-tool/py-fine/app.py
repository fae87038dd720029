import subprocess

from flask import Flask

app = Flask(__name__)


@app.get("/")
def index():
    subprocess.run(["python3", "job.py"], check=True)
    subprocess.run(["convert", "a.png", "b.jpg"], check=True)
    subprocess.run(["/opt/render/bin/render"], check=True)
    return subprocess.run(["bash", "-c", "ls | wc -l"], capture_output=True, check=True).stdout
