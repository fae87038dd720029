from django.db import models
from flask_bootstrap import Bootstrap
from modelcluster.fields import ParentalKey
from pyrogram import filters

# What an older release needed, and nobody installs today.
try:
    JSONField = models.JSONField
except AttributeError:
    import jsonfield

    JSONField = jsonfield.JSONField

try:
    import pickle
except ImportError:
    import cPickle as pickle

__all__ = ["Bootstrap", "JSONField", "ParentalKey", "filters", "pickle"]
