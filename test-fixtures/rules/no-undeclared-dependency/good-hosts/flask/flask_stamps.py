import click
from flask.cli import with_appcontext
from werkzeug.local import LocalProxy

stamp = LocalProxy(lambda: "stamped")


@click.command("stamps")
@with_appcontext
def stamps():
    click.echo(stamp)
