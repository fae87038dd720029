user, password = "app", "Tr0ub4dor3"
#                       ^^^^^^^^^^^^ no-hardcoded-secret: `password` is a hardcoded password; read it from the environment.
password_label, password_field = "Password", "user_password"
