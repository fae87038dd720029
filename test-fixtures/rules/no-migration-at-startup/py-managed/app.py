from flask import Flask

from store import Store

app = Flask(__name__)
store = Store()
