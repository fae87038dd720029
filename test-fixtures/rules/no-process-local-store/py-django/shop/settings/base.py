CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-process-local-store: The cache of Django lives in the memory of this process alone; keep it in a shared store such as Redis.
}
