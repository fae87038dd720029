from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello():
    return "hello"


def main():
    app.run(host="127.0.0.1", port=80)


if __name__ == "__main__":
    main()
    app.run(port=80)
