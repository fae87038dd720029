import argparse
import os

import psycopg

parser = argparse.ArgumentParser()
parser.add_argument("--dry-run", action="store_true")
arguments = parser.parse_args()
with psycopg.connect(os.environ["DATABASE_URL"]) as db:
    if not arguments.dry_run:
        db.execute("delete from orders where state = 'stale'")
