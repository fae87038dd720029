CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
#                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-process-local-store
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-memory-session
