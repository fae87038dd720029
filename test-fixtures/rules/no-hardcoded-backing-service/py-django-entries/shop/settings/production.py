from .base import *

DATABASES["default"]["HOST"] = "10.20.0.14"
#                              ^^^^^^^^^^^^ no-hardcoded-backing-service: The address of the database, 10.20.0.14, is hardcoded; read it from DATABASE_HOST in the environment.
