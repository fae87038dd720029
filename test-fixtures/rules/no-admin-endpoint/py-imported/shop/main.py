from fastapi import FastAPI

from shop.seed import reset_password, seed_database

app = FastAPI()


@app.post("/init")
def init():
    seed_database()
    # <- no-admin-endpoint: `seed_database` runs in a request handler; run it as a one-off admin process of the same release.
    return {}


@app.post("/account")
def account():
    reset_password()
    return {}
