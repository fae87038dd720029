ENABLE_SEARCH = True
#               ^^^^ no-hardcoded-feature-flag
FEATURE_CHECKOUT = False
#                  ^^^^^ no-hardcoded-feature-flag
ENABLE_NOTHING = True
