import click

from .database import engine, init_database


@click.command("init")
def init():
    """Creates the tables."""
    _run()


def _run():
    init_database(engine)
    click.echo("Done.")
