from django.core.files.storage import FileSystemStorage
from django.db import models

invoice_storage = FileSystemStorage(location="/srv/invoices")


class Order(models.Model):
    number = models.CharField(max_length=32, unique=True)
    email = models.EmailField()
    total = models.DecimalField(max_digits=10, decimal_places=2)
    invoice = models.FileField(storage=invoice_storage, null=True)
    created = models.DateTimeField(auto_now_add=True)
