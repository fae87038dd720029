from alembic import context
from src.db import url

context.config.set_main_option("sqlalchemy.url", url())
