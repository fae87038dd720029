import smtplib
from email.message import EmailMessage

import requests
from celery import shared_task
from django.conf import settings
from slugify import slugify

from .models import Order


@shared_task
def send_receipt(order_id):
    order = Order.objects.get(pk=order_id)
    msg = EmailMessage()
    msg["Subject"] = f"Your order {slugify(order.number)}"
    msg["To"] = order.email
    msg.set_content("Thank you!")
    with smtplib.SMTP("mail.acme.local", 25) as smtp:
        smtp.send_message(msg)


@shared_task
def capture(order_id):
    requests.post(f"{settings.PAYMENT_API_URL}/capture/{order_id}", timeout=10)


@shared_task
def expire_carts():
    Order.objects.filter(total=0).delete()
