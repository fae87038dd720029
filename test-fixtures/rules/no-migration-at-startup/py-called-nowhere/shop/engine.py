from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    pass


def create_all(engine):
    Base.metadata.create_all(engine)


def engine_of(url):
    return create_engine(url)
