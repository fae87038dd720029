from flask import Flask
from flask_migrate import Migrate, upgrade

from .extensions import db


def create_app(run_mode="production"):
    app = Flask(__name__)
    db.init_app(app)
    if run_mode == "migration":
        Migrate(app, db)
        with app.app_context():
            migrate_all(app)
    else:
        Migrate(app, db)
        with app.app_context():
            db.create_all()
            # <- no-migration-at-startup
    return app


def migrate_all(app):
    try:
        upgrade(directory="migrations", revision="head")
    except Exception as error:
        app.logger.error("The migration failed")
        raise error
