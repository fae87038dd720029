from alembic import command
from alembic.config import Config


class Store:
    def raise_schema(self, version="head"):
        command.upgrade(Config("alembic.ini"), version)
