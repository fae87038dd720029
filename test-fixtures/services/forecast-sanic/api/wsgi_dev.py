from server import app

app.config.DEBUG = True
application = app
