from django.core.management import call_command as run
from django.http import HttpResponse
from django.urls import path as route


def migrate(request):
    run("migrate")
    return HttpResponse("done")


urlpatterns = [route("admin/migrate/", migrate)]
#                    ^^^^^^^^^^^^^^^^ no-admin-endpoint
