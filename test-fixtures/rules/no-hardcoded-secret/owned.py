DATABASES = {
    "default": {
        "NAME": "shop",
        "PASSWORD": "shop_pass",
        #           ^^^^^^^^^^^ no-hardcoded-secret: `PASSWORD` is a hardcoded password; read it from the environment.
    },
    "old": {
        "NAME": "archive",
        "PASSWORD": "our_archive_pwd",
        #           ^^^^^^^^^^^^^^^^^ no-hardcoded-secret
    },
}
FIELDS = {"password": "user_pass", "login_password": "new_pwd", "passwd": "confirm_pass"}
