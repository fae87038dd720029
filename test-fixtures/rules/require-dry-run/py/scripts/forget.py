import os

from sqlalchemy import create_engine, delete
from sqlalchemy.orm import Session

from shop.models import Visit

with Session(create_engine(os.environ["DATABASE_URL"])) as session:
    session.execute(delete(Visit).where(Visit.user_id.is_(None)))
    # <- require-dry-run
    session.commit()
