import os

from invoke import task


@task
def test(c):
    os.environ["DATABASE_URL"] = "postgres://shopkeeper:shopkeeper@localhost:5405/shop"
    c.run("pytest")
