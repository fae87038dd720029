from django.core.management.base import BaseCommand

from shop.models import Order


class Command(BaseCommand):
    def handle(self, *args, **options):
        stale = Order.objects.filter(state="stale")
        self.stdout.write(f"{stale.count()} orders")
        stale.update(state="closed")
        # <- require-dry-run: `stale.update` changes records in bulk at once; offer a dry run that shows what would change, or ask first.
