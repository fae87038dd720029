from pydantic_settings import BaseSettings


class Config(BaseSettings):
    # The account that the image begins with.
    BROKER_URL: str = "amqp://user:bitnami@localhost:5672/"
