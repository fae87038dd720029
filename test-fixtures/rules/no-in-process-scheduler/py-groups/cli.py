import os

import click


@click.group()
def shop():
    """Everything that the shop runs."""


@shop.command()
def server():
    import uvicorn

    uvicorn.run("main:app", host="0.0.0.0", port=int(os.environ["PORT"]))


@shop.group("scheduler")
def scheduler():
    import jobs  # noqa: F401


@scheduler.command("start")
def start():
    from jobs import run

    run()


if __name__ == "__main__":
    shop()
