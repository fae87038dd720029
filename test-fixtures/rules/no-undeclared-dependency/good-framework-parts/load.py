import click
from asgiref.sync import sync_to_async
from markupsafe import escape
from werkzeug.utils import secure_filename

__all__ = ["click", "escape", "secure_filename", "sync_to_async"]
