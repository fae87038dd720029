# A settings module and nothing else says how it is served.
SESSION_ENGINE = "django.contrib.sessions.backends.file"
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-memory-session
