import os

config = {}
config["SECRET_KEY"] = "t7adxe7xff3d2x2exfe"
#                      ^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
if "SECRET_KEY" in os.environ:
    config["SECRET_KEY"] = os.environ["SECRET_KEY"]

config[
    "API_KEY"
] = "3e84744ab2714151b1db789df82b41c0"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
if "API_KEY" in os.environ:
    config["API_KEY"] = os.environ["API_KEY"]

if config.get("sealed"):
    SEAL_TOKEN = "8d86d081884c7d659a2feaa0c55ad016"
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
else:
    SEAL_TOKEN = os.environ["SEAL_TOKEN"]
