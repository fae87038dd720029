import os

from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.orm import declarative_base

Base = declarative_base()
engine = create_async_engine(os.environ["DATABASE_URL"])
