ENABLE_MAPS = False
#             ^^^^^ no-hardcoded-feature-flag: `ENABLE_MAPS` takes a release to be turned on; read it from the environment.
ENABLE_LATER = False
ENABLE_LATER = not ENABLE_MAPS
