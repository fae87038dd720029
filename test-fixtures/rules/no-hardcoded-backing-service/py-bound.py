from cfenv import AppEnv
from opensearchpy import OpenSearch
from redis import Redis

bound = AppEnv().get_service(name="search")


def search():
    if bound:
        client = OpenSearch(
            hosts=[{"host": bound.credentials["host"], "port": 443}],
            use_ssl=True,
        )
    else:
        # Nothing is bound where somebody tries it out.
        client = OpenSearch("http://localhost:9200", timeout=30)
    return client


def cache(large):
    if large:
        store = Redis()
    else:
        store = Redis("localhost")
        #             ^^^^^^^^^^^ no-hardcoded-backing-service
    return store
