from flask import Flask

app = Flask(__name__)


def address_of(stage):
    if stage is None:
        limit = 10
    else:
        limit = 20
    return limit


@app.get("/limit/<stage>")
def limit(stage):
    return {"limit": address_of(stage)}
