from server import app

app.config.DEBUG = False
application = app
