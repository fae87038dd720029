import gunicorn.app.base


class Server(gunicorn.app.base.BaseApplication):
    pass


def main():
    Server().run()
