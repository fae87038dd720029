import os


class Config:
    MAIL_API_KEY = os.environ["MAIL_API_KEY"]
    SENTRY_DSN = os.environ["SENTRY_DSN"]


class Development(Config):
    MAIL_API_KEY = "not_a_real_key-00000000-fake-0000-000000000000"
    SENTRY_DSN = "http://43ebf8abe1434ec6aea2c7b92c465a0e@host.docker.internal:9001/2"
