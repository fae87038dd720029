from django.contrib import admin
from django.urls import path

from orders import views

urlpatterns = [
    path("admin/", admin.site.urls),
    path("orders/", views.order_list, name="order-list"),
    path("orders/<int:pk>/invoice/", views.invoice, name="order-invoice"),
    path("orders/import/", views.import_csv, name="order-import"),
    path("login/", views.login_view, name="login"),
    path("maintenance/migrate/", views.run_migrations, name="run-migrations"),
]
