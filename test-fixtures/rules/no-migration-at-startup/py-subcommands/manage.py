import argparse
import subprocess


def init_db(args):
    subprocess.check_call(["alembic", "upgrade", "head"])


def serve(args):
    subprocess.check_call(["alembic", "upgrade", "head"])
    # <- no-migration-at-startup
    subprocess.check_call(["python", "web.py"])


parser = argparse.ArgumentParser()
commands = parser.add_subparsers()
commands.add_parser("init-db").set_defaults(func=init_db)
web = commands.add_parser("serve")
web.set_defaults(func=serve)
args = parser.parse_args()
args.func(args)
