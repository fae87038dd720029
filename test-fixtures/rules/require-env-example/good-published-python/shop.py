import os
from os import getenv

from flask import Flask

app = Flask(__name__)
app.config['DB'] = os.environ['DATABASE_URL']
app.config['NAME'] = getenv('SHOP_NAME', 'shop')
app.config['MAIL'] = os.environ.get('MAIL_SENDER')
