import sys

from shop.checks import reaches

account = {"user": "shopper", "host": "localhost", "password": "shopper"}
if not reaches(**account):
    sys.exit(1)
