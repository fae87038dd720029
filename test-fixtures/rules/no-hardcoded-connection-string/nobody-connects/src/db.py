import os


def url():
    return os.environ["DATABASE_URL"]


def create_test_urls(name):
    return {
        "URL": f"postgresql://{name}:shopkeeper@shop_db:5432/{name}",
        "ADMIN_URL": "postgresql://postgres:postgres@shop_db/postgres",
    }


def fallback_urls():
    return ["postgresql://postgres:postgres@shop_db/postgres"]
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string
