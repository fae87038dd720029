from flask import Flask

app = Flask(__name__)


def serve():
    app.run(host="127.0.0.1", port=5000, debug=True)


# gunicorn loads the module and never comes here.
if __name__ == "__main__":
    serve()
