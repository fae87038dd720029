import os

from flask import Flask

app = Flask(__name__)

if os.getenv("PYDEV_DEBUG"):
    import pydevd_pycharm

    pydevd_pycharm.settrace(os.environ["PYDEV_DEBUG"])


def attach():
    import debugpy

    debugpy.breakpoint()
