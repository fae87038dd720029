import os
import subprocess
import sys

from flask import Flask

app = Flask(__name__)


@app.post("/update")
def update():
    subprocess.run(["git", "pull"], check=True)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-runtime-code-update
    subprocess.check_call([sys.executable, "-m", "pip", "install", "-r", "requirements.txt"])
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-runtime-code-update: `pip install` installs code while the app runs; declare it and install it in the build.
    os.system("git submodule update --init")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-runtime-code-update
    return "ok"


def version(repository):
    subprocess.run(["git", "describe", "--tags"])
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    subprocess.run(["git", "clone", repository])
    subprocess.run(["pip", "list"])


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
