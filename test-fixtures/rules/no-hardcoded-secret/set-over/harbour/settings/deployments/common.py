DATABASES = {
    "default": {"ENGINE": "django.db.backends.postgresql", "NAME": "harbour", "USER": "harbour", "PASSWORD": "password", "HOST": "db"},
    "ledger": {"ENGINE": "django.db.backends.postgresql", "NAME": "sums", "USER": "sums", "PASSWORD": "q8xN2x7Lm4zR9kT5", "HOST": "db"},
#                                                                                                     ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
}
