import os

from elasticsearch import Elasticsearch
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine

if os.getenv("ENVIRONMENT") == "production":
    engine = create_async_engine("postgresql+asyncpg://hub@pg/hub")
else:
    engine = create_async_engine("sqlite+aiosqlite:///dev.db")

Session = async_sessionmaker(engine)
es = Elasticsearch("http://elastic:9200")
