import csv
import logging
import os
import subprocess

from django.conf import settings
from django.contrib.auth import authenticate, login
from django.core.management import call_command
from django.http import FileResponse, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render

from .models import Order

logger = logging.getLogger(__name__)

LAST_IMPORT = {}


def order_list(request):
    orders = Order.objects.order_by("-created")[:50]
    return render(request, "orders/list.html", {"orders": orders})


def invoice(request, pk):
    order = get_object_or_404(Order, pk=pk)
    target = os.path.join(settings.MEDIA_ROOT, "invoices", f"{order.number}.pdf")
    if not os.path.exists(target):
        subprocess.run(["wkhtmltopdf", f"/tmp/{order.number}.html", target], check=True)
    return FileResponse(open(target, "rb"))


def import_csv(request):
    upload = request.FILES["file"]
    path = os.path.join(settings.MEDIA_ROOT, "imports", upload.name)
    with open(path, "wb+") as dest:
        for chunk in upload.chunks():
            dest.write(chunk)
    with open(path) as fh:
        rows = list(csv.DictReader(fh))
    LAST_IMPORT[request.user.pk] = len(rows)
    return JsonResponse({"rows": len(rows)})


def login_view(request):
    username = request.POST.get("username")
    password = request.POST.get("password")
    user = authenticate(request, username=username, password=password)
    if user is None:
        logger.warning("login failed for %s with %s", username, password)
        return render(request, "login.html", {"error": "Invalid password"})
    login(request, user)
    logger.info("user %s logged in, password ok", username)
    return redirect("order-list")


def run_migrations(request):
    call_command("migrate", interactive=False)
    return HttpResponse("ok")
