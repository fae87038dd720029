import pytest
from sqlalchemy import create_engine

from app.db import Base


@pytest.fixture
def engine():
    e = create_engine("postgresql+psycopg://postgres:postgres@localhost/test")
    Base.metadata.create_all(e)
    yield e
    Base.metadata.drop_all(e)
