import subprocess

from flask import Flask

app = Flask(__name__)


@app.get("/pages")
def pages():
    return subprocess.check_output(["pdfinfo", "terms.pdf"])
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool


@app.cli.command("tidy")
def tidy():
    """Formats the source of the program."""
    order = "isort -rc app/"
    subprocess.call(order, shell=True)
    subprocess.call("yapf -r -i app/", shell=True)
