from flask import Flask

app = Flask(__name__)


@app.post("/permits")
def permits():
    return {"message": "OK"}, 201


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=81)
