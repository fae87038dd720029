import os
import sys

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from shop.models import Order

with Session(create_engine(os.environ["DATABASE_URL"])) as session:
    session.delete(session.get(Order, int(sys.argv[1])))
    session.commit()
