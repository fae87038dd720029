from importlib.util import find_spec

if find_spec("quart"):
    from quart import redirect
else:
    from flask import redirect

__all__ = ["redirect"]
