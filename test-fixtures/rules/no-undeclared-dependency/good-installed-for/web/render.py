from flask import Flask
from PIL import Image

app = Flask(__name__)
LOGO = Image.new("RGB", (8, 8))
