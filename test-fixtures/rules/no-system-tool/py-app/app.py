import os
import subprocess
import sys

from flask import Flask

app = Flask(__name__)


@app.get("/copy")
def copy():
    os.system("cwebp - shop > /tmp/shop.sql")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool: Nothing declares `cwebp`, so it may be missing where this runs; install it in the image or use a package instead.
    subprocess.run([sys.executable, "-m", "shop.report"], check=True)
    subprocess.run(["sort", "/tmp/shop.sql"], check=True)
    return subprocess.check_output("git log -1 | head -1", shell=True)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool


@app.get("/video")
def video():
    process = subprocess.Popen(["ffmpeg", "-i", "in.mp4", "-"], stdout=subprocess.PIPE)
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    return process.stdout.read()
