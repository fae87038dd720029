import os
import signal

import alembic.config
from alembic import command
from django.core.management import call_command
from flask import Flask
from flask_migrate import upgrade
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase

app = Flask(__name__)
db = SQLAlchemy(app)
engine = create_engine(os.environ["DATABASE_URL"])
signal.signal(signal.SIGTERM, lambda *_: engine.dispose())


class Base(DeclarativeBase):
    pass


def migrate():
    command.upgrade(alembic.config.Config("alembic.ini"), "head")
    # <- no-migration-at-startup
    call_command("migrate", interactive=False)
    # <- no-migration-at-startup


with app.app_context():
    db.create_all()
    # <- no-migration-at-startup
    upgrade()
    # <- no-migration-at-startup
Base.metadata.create_all(bind=engine)
# <- no-migration-at-startup
migrate()
app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
