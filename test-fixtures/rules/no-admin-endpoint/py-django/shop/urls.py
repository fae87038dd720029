from django.core.management import call_command
from django.http import HttpResponse
from django.urls import path


def migrate(request):
    call_command("migrate")
    return HttpResponse("done")


def load(request):
    call_command("loaddata", "products.json")
    # <- no-admin-endpoint
    return HttpResponse("done")


def seeds(request):
    return HttpResponse("sunflower")


urlpatterns = [
    path("admin/migrate/", migrate),
    #    ^^^^^^^^^^^^^^^^ no-admin-endpoint: The route admin/migrate/ migrates data on request; run that as a one-off admin process of the same release.
    path("products/", load),
    path("seeds/", seeds),
]
