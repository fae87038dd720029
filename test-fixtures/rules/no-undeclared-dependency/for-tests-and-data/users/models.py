from sqlalchemy.orm import DeclarativeBase


class User(DeclarativeBase):
    pass
