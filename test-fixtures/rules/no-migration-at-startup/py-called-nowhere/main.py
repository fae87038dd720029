import os

from shop.engine import Base, engine_of

print(len(Base.metadata.tables), engine_of(os.environ["DATABASE_URL"]).dialect.name)
