import os

import environ

env = environ.Env()

# What stands around a credential: the name says so by its end, or the value by its form.
LDAP_AUTH_SEARCH_BASE = os.environ.get("LDAP_AUTH_SEARCH_BASE", "ou=staff,dc=shop,dc=org")
LDAP_AUTH_SYNC_RELATIONS = os.environ.get("LDAP_AUTH_SYNC_RELATIONS", "shop.directory.sync_relations")
LDAP_AUTH_CLEAN_DATA = env("LDAP_AUTH_CLEAN_DATA", default="shop.directory.clean")
SOCIAL_AUTH_SHOP_URL_ROOT = os.environ.get("SOCIAL_AUTH_SHOP_URL_ROOT", "http://login.shop.org:18000")
PASSWORD_RESET_MAIL_COOLDOWN = env.int("PASSWORD_RESET_MAIL_COOLDOWN", 60 * 60 * 24)
THROTTLE_AUTH = os.environ.get("THROTTLE_AUTH", "10/minute, 100/day")
REFRESH_TOKEN_RENEWAL = os.environ.get("REFRESH_TOKEN_RENEWAL", "24 hours")
ACCESS_TOKEN_EPOCH = os.environ.get("ACCESS_TOKEN_EPOCH", "2017-01-01")
TOKENS_SINCE = os.environ.get("CHECKED_ACCESS_TOKEN", "2 weeks")
# The end of the name may say which one it is.
SHOP_PASSWORD_DEV = os.environ.get("SHOP_PASSWORD_DEV", "open sesame")
#                                                       ^^^^^^^^^^^^^ no-secret-fallback
SECRET_KEY_BASE = os.environ.get("SECRET_KEY_BASE", "tea-and-milk")
#                                                   ^^^^^^^^^^^^^^ no-secret-fallback
PASSWORD_FOR_MAIL = os.environ.get("PASSWORD_FOR_MAIL", "tea4two")
#                                                       ^^^^^^^^^ no-secret-fallback
AUTH_COOKIE_SIGNER = os.environ.get("AUTH_COOKIE_SIGNER", "k3Jd92-fkQ81xVm")
#                                                         ^^^^^^^^^^^^^^^^^ no-secret-fallback
