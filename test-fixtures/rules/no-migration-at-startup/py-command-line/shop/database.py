import os

from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase

engine = create_engine(os.environ["DATABASE_URL"])


class Base(DeclarativeBase):
    pass


def _create(target):
    Base.metadata.create_all(target)


def init_database(target):
    _create(target)
