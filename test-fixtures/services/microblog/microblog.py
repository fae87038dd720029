import os

from app import create_app
from config import config

app = create_app(config[os.environ.get("FLASK_ENV", "production")])
