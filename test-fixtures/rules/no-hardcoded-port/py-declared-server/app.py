from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello():
    return "hello"


if __name__ == "__main__":
    # For developers; the platform starts gunicorn.
    app.run(host="127.0.0.1", port=8080, debug=True)
