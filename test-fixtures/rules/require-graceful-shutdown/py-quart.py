import os
from quart import Quart
app = Quart(__name__)
app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
