from django.core.management import call_command

from shop.schema import apply_migrations


def update():
    """Brings everything up to date; somebody runs it by hand."""
    call_command("migrate", "--no-input", verbosity=0)
    apply_migrations()
