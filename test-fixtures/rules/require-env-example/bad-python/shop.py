import os
from os import getenv

from flask import Flask

app = Flask(__name__)
app.config['DB'] = os.environ['DATABASE_URL']
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ require-env-example: DATABASE_URL and 2 other variables are read, but nothing declares them; list them in .env.example.
app.config['NAME'] = getenv('SHOP_NAME', 'shop')
app.config['MAIL'] = os.environ.get('MAIL_SENDER')
