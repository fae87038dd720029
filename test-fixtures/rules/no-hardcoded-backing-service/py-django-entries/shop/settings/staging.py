from .base import *

DATABASES["default"].update(NAME="staging", HOST="db.staging.acme.internal")
#                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
