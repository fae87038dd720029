from . import configuration


class Htpasswd:
    def __init__(self, headers):
        headers["HTTP_AUTHORIZATION"] = "Basic **masked**"
        # Section and key of a reader of INI files.
        self.filename = configuration.get("auth", "htpasswd_filename")
        self.encryption = configuration.get("auth", "htpasswd_encryption")


class Urls:
    base = "https://shop.acme.com/"
    auth = "{base}auth/"
