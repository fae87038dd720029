import json
import os
import sqlite3

from pymongo import MongoClient

from bot.config import MONGO_URL

mongo = MongoClient(MONGO_URL)
archive = MongoClient("mongodb://archive-mongo:27017/")
db = sqlite3.connect("data/bot.db", check_same_thread=False)
db.execute("CREATE TABLE IF NOT EXISTS warns (user_id INTEGER, n INTEGER)")

SETTINGS = "data/settings.json"


def load_settings():
    if not os.path.exists(SETTINGS):
        return {}
    with open(SETTINGS) as fh:
        return json.load(fh)


def save_settings(data):
    with open(SETTINGS, "w") as fh:
        json.dump(data, fh)
