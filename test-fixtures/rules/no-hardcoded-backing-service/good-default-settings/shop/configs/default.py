class DefaultConfig:
    MAIL_SERVER = "localhost"
