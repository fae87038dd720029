import ldap
from flask import Flask
from kazoo.client import KazooClient

ALL = [ldap, Flask, KazooClient]
