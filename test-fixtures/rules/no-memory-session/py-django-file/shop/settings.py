INSTALLED_APPS = ["django.contrib.sessions"]
SESSION_ENGINE = "django.contrib.sessions.backends.file"
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-memory-session
