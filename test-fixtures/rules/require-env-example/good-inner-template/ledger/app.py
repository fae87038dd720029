import os

from flask import Flask

app = Flask(__name__)
app.config.update(
    database=os.environ["DATABASE_URL"],
    mail=os.environ["MAIL_KEY"],
    name=os.environ["NAME"],
)
