FEATURE_INVITES = False
#                 ^^^^^ no-hardcoded-feature-flag: `FEATURE_INVITES` takes a release to be turned on; read it from the environment.
ENABLE_QUIET = True
SEARCH_ENABLED = True
#                ^^^^ no-hardcoded-feature-flag


def search(query):
    return [query] if SEARCH_ENABLED else []


def local():
    enable_maps = True
    return 1 if enable_maps else 2
