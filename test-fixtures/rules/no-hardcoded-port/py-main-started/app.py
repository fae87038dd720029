from flask import Flask

app = Flask(__name__)

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=80)
    #                            ^^ no-hardcoded-port: Port 80 is hardcoded; listen on the PORT of the environment.
    # <- require-graceful-shutdown
