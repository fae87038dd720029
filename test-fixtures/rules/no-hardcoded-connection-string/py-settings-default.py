"""Takes what the environment says, through the settings of the app."""


def connection(settings, connect):
    return connect(settings.get("broker_url", "amqp://guest:guest@localhost:5672//"))

