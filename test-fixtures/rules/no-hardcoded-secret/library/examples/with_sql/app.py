from flask import Flask


def create_app():
    app = Flask(__name__)
    app.config["SECRET_KEY"] = "pQ8vWk2ovT4KIREAxvycQkeDPhv9Cb3AgwyJILbqdFw"
    app.config["SECURITY_PASSWORD_SALT"] = "1560439405371555092762822321"
    app.config["STRIPE_API_KEY"] = "pQ8vWk2ovT4KIREAxvycQkeDPhv9Cb3A"
    #                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
    return app
