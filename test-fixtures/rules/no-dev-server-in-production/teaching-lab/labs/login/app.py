from flask import Flask, request

app = Flask(__name__)
users = {}


@app.post("/users")
def register():
    users[request.form["name"]] = request.form["password"]
    return "", 201


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=5000, debug=True)
