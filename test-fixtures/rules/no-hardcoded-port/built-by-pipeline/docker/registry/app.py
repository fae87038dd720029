from flask import Flask

app = Flask(__name__)


@app.post("/permits")
def permits():
    return {"message": "OK"}, 201


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=81)
    #                            ^^ no-hardcoded-port: Port 81 is hardcoded; listen on the PORT of the environment.
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown: Nothing handles SIGTERM, so every deploy cuts off running requests; close the server when it arrives.
