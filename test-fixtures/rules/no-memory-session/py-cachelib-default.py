from flask import Flask
from flask_session import Session

SESSION_TYPE = "cachelib"
#              ^^^^^^^^^^ no-memory-session

app = Flask(__name__)
app.config.from_object(__name__)
Session(app)
app.run(port=0)
