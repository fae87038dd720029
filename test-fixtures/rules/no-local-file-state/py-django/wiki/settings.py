import os

if os.environ.get("BUCKET"):
    STORAGES = {"default": {"BACKEND": "storages.backends.s3.S3Storage"}}
else:
    STORAGES = {"default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}
