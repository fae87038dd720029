import os

from django.core.management import call_command


def temporary():
    os.environ.setdefault("DATABASE_NAME", ":memory:")
    call_command("migrate", interactive=False, verbosity=0)
