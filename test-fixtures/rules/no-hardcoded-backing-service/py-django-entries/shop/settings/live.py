from .base import *

DATABASES["default"].update({"NAME": "live", "HOST": "db.live.acme.internal"})
#                                                    ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
