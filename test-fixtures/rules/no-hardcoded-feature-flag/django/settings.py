import os

FEATURE_REVIEWS = True
#                 ^^^^ no-hardcoded-feature-flag: `FEATURE_REVIEWS` takes a release to be turned off; read it from the environment.
ENABLE_GIFTS = os.environ.get("ENABLE_GIFTS") == "1"
USE_I18N = True
COMPRESS_ENABLED = True
