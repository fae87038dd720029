from django.core.management import call_command


def apply_migrations():
    call_command("migrate", interactive=False)
