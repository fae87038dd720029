import requests
from flask import Flask

app = Flask(__name__)


def redis_urls(configured):
    if configured is None:
        return ("redis://localhost:6379", "redis://localhost:6379")
    return (configured, configured)


def search_url(url=None, quiet=False):
    if not url:
        url = "http://localhost:9200/orders"
    if quiet:
        url = "http://10.0.4.8/orders"
        #     ^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
    return "http://localhost:9200/orders" if url is None else url


class Adapter:
    def __init__(self, **kwargs):
        if 'host' not in kwargs:
            kwargs['host'] = 'http://localhost:11434'
        if 'host' not in kwargs:
            kwargs['backup_url'] = 'http://localhost:11435'
            #                      ^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
        self.settings = kwargs


@app.get("/stock/<item>")
def stock(item):
    port = 8080
    found = requests.get(f"http://stock.internal:{port}/items/{item}", timeout=3)
    #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
    return found.json() | {"urls": redis_urls(None), "search": search_url(), **Adapter().settings}

