from django.core.management import call_command
from django.http import HttpResponse
from django.views import View


class Stock(View):
    def get(self, request):
        return HttpResponse("full")


def reindex(request):
    return HttpResponse("done")


def products(request):
    call_command("loaddata", "products.json")
    # <- no-admin-endpoint
    return HttpResponse("done")


def reset(request):
    return HttpResponse("sent")
