"""Writes all routes into docs/routes.md."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
os.environ.setdefault("SECRET_KEY", "list-routes-only")
django.setup()
