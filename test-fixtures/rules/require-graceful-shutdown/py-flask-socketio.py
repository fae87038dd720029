import os
from flask import Flask
from flask_socketio import SocketIO
app = Flask(__name__)
socketio = SocketIO(app)
if __name__ == "__main__":
    socketio.run(app, host="0.0.0.0", port=int(os.environ["PORT"]))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
