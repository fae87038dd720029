from flask import Flask, request

app = Flask(__name__)
USERS = {"jill": {"password": "redhat7"}}


@app.post("/session")
def session():
    password = request.form["password"]
    print(f"session of {request.form['user']} with {password}")
    return "", 204


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8082)
