from django.core.management.base import BaseCommand

from shop.models import Order


class Command(BaseCommand):
    def handle(self, *args, **options):
        newest = Order.objects.filter(state="stale").first()
        newest.delete()
        for order in Order.objects.all():
            order.delete()
        one = Order.objects.filter(pk=options["pk"])
        one.delete()
