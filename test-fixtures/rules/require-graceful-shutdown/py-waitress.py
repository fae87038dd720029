import os
from waitress import serve
from flask import Flask
app = Flask(__name__)
serve(app, host="0.0.0.0", port=os.environ["PORT"])
# <- require-graceful-shutdown
