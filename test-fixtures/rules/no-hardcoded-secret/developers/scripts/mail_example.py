app.config["SECRET_KEY"] = "top-secret!"
