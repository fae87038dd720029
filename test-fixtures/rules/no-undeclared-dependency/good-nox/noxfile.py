import nox
from packaging.version import parse


@nox.session
def tests(session):
    session.install("pytest" if parse(session.python) > parse("3.9") else "pytest<8")
    session.run("pytest")
