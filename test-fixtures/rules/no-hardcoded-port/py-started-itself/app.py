import signal

from flask import Flask

app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8080)
    #                            ^^^^ no-hardcoded-port
