import os

import psycopg

with psycopg.connect(os.environ["DATABASE_URL"]) as db:
    db.execute("DELETE FROM orders WHERE state = 'stale'")
    # <- require-dry-run: `db.execute` deletes in bulk at once; offer a dry run that shows what would go, or ask first.
