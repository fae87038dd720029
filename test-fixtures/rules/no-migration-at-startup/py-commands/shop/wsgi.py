from django.core.wsgi import get_wsgi_application

from shop.cli.update import update
from shop.database import temporary

application = get_wsgi_application()
