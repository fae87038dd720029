import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("LOG_STDOUT", "yes")

application = get_wsgi_application()
