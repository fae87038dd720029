"""Looks like postgresql://user:secret@host/db."""

import os

from sqlalchemy import create_engine

user, password = os.environ["DB_USER"], os.environ["DB_PASSWORD"]
URL = os.environ["DATABASE_URL"]
FALLBACK = os.environ.get("DATABASE_URL", "postgresql://postgres:postgres@localhost:5432/shop")
built = create_engine(f"postgresql://{user}:{password}@db/shop".replace("db", os.environ["DB_HOST"]))
example = "postgresql://user:<password>@host/db"
percent = "mysql://%s:%s@%s/shop" % (user, password, os.environ["DB_HOST"])
docs = "https://docs.acme.com/guide"
