API_KEY = "q8xN2x7Lm4zR9kT5"
#         ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
