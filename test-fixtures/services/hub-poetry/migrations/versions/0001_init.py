from alembic import op


def upgrade():
    op.execute("CREATE TABLE series (name text, value double precision)")


def downgrade():
    op.drop_table("series")
