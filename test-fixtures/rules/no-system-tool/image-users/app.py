import subprocess

from flask import Flask

app = Flask(__name__)


@app.post("/accounts")
def add():
    subprocess.check_call(["groupadd", "--force", "shop"])
    subprocess.check_call(["useradd", "--gid", "shop", "clerk"])
    return subprocess.check_output(["quota", "-u", "clerk"])
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
