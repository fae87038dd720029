import os
import signal

from django.core.management import call_command
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from pymongo import MongoClient
from sqlalchemy import MetaData, create_engine

app = Flask(__name__)
db = SQLAlchemy(app)
documents = MongoClient(os.environ["MONGODB_URI"])
signal.signal(signal.SIGTERM, lambda *_: documents.close())

with app.app_context():
    db.drop_all()
    # <- no-destructive-sync: `db.drop_all` drops the data of the database while the app runs; apply versioned migrations as an admin process.
MetaData().drop_all(create_engine(os.environ["DATABASE_URL"]))
# <- no-destructive-sync
call_command("flush", "--no-input")
# <- no-destructive-sync
documents.drop_database("shop")
# <- no-destructive-sync
app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
