from django.urls import include, path

from . import views
from .views import Stock

urlpatterns = [
    path("admin/reindex/", views.reindex),
    #    ^^^^^^^^^^^^^^^^ no-admin-endpoint
    path("api/seed-database/", Stock.as_view()),
    #    ^^^^^^^^^^^^^^^^^^^^ no-admin-endpoint
    path("products/", views.products),
    path("password/reset/", views.reset),
    path("backup/", include("backups.urls")),
]
