from ordersclient.client import Client


def orders(url):
    return Client(url).orders()
