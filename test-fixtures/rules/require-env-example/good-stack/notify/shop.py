import os
from os import getenv

from flask import Flask

app = Flask(__name__)
app.config['TOPIC'] = os.environ['TOPIC_ARN']
app.config['NAME'] = getenv('SHOP_NAME', 'shop')
app.config['MAIL'] = os.environ.get('MAIL_SENDER')
