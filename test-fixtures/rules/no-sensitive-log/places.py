import logging
from functools import cache

import boto3
from cryptography.fernet import Fernet
from flask import Flask

from . import settings

app = Flask(__name__)
log = logging.getLogger(__name__)


class Sessions:
    def __init__(self):
        self.credential_sessions = {}

    def get(self, profile):
        log.info("Sessions so far: %s", self.credential_sessions)
        if profile not in self.credential_sessions:
            self.credential_sessions[profile] = boto3.Session(profile_name=profile)
        return self.credential_sessions[profile]


@cache
def box():
    log.debug(f"Reading the key in {settings.DB_ENCRYPTION_KEY}")
    with open(settings.DB_ENCRYPTION_KEY, "rb") as keys:
        return Fernet(keys.read())
