class DefaultConfig:
    MAIL_SERVER = "localhost"
    MAIL_PORT = 25
