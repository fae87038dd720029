import json
import pathlib

defaults = {
    "DEBUG_CLIENT": False,
    "HOSTED": False,
    "SITE_URL": "http://127.0.0.1",
    "LDAP_SERVER_URI": "ldap://localhost:389",
}
defaults.update(json.loads(pathlib.Path("config.json").read_text()))
