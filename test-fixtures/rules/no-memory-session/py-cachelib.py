from cachelib import SimpleCache
from cachelib.file import FileSystemCache
from flask import Flask
from flask_session import Session

app = Flask(__name__)
app.config["SESSION_TYPE"] = "cachelib"
app.config["SESSION_CACHELIB"] = FileSystemCache(cache_dir="sessions", threshold=500)
#                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-memory-session: Sessions of Flask-Session are kept on the disk of this process; keep them in a shared store such as Redis.
Session(app)

other = Flask("other")
other.config.update(SESSION_TYPE="cachelib", SESSION_CACHELIB=SimpleCache())
#                                                             ^^^^^^^^^^^^^ no-memory-session: Sessions of Flask-Session are kept in the memory of this process; keep them in a shared store such as Redis.
Session(other)
app.run(port=0)
