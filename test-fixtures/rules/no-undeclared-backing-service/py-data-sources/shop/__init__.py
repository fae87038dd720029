from flask import Flask

from .sources import Cassandra

app = Flask(__name__)
sources = [Cassandra]
