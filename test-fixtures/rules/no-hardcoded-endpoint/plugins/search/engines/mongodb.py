from pymongo import MongoClient

host = '127.0.0.1'
port = 27017


def init(_):
    return MongoClient(host, port)
