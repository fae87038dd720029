import asyncio
import os
import shlex
import subprocess
from subprocess import Popen, check_output, getoutput

from flask import Flask

app = Flask(__name__)
TOOL = "exiftool"


@app.get("/")
def index():
    os.system("ffmpeg -i in.mp4 out.gif")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    os.popen("pdfinfo a.pdf").read()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    subprocess.run("unrar x a.rar", shell=True)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    Popen(shlex.split("wkhtmltopdf a b"))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    check_output([TOOL, "-json"])
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    getoutput("tesseract a b")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    subprocess.check_call(args=["pandoc", "a"])
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    subprocess.run(["bash", "-c", "gs -o x"])
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    os.spawnlp(os.P_NOWAIT, "pdftk", "pdftk", "a")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    Popen(shlex.split(app.config["COMMAND"]))
    return ""


async def convert():
    await asyncio.create_subprocess_exec("ffprobe", "a")
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
    await asyncio.create_subprocess_shell("mediainfo a")
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool


def office():
    os.execvp("soffice", ["soffice", "--headless"])
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
