import logging
import sys

from shop.settings import Settings


def logger(name):
    log = logging.getLogger(name)
    log.addHandler(logging.StreamHandler(sys.stderr))
    if Settings.LOG_LOCATION is not None:
        log.addHandler(logging.FileHandler(Settings.LOG_LOCATION))
    return log
