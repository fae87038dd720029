# No gateway module at hand: Django writes none that this site keeps.
SESSION_COOKIE_SECURE = True
SESSION_ENGINE = "django.contrib.sessions.backends.file"
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-memory-session
