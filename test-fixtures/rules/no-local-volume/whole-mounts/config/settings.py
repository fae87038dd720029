STATIC_ROOT = "/public_collected"
