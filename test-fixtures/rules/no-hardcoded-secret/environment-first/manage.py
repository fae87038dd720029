import os
import sys

from django.core.management import execute_from_command_line

DEFAULTS = {
    "DJANGO_SETTINGS_MODULE": "shop.settings",
    "ADMIN_PASSWORD": "admin",
    "BOT_API_KEY": "badbot13m0n8f570f942013fc818f234916ca531",
}

for name, value in DEFAULTS.items():
    os.environ.setdefault(name, value)

execute_from_command_line(sys.argv)
