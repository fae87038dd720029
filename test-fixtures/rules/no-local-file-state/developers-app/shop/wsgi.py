import os

from shop.exports import export_orders

starters = []
if os.environ.get("ENVIRONMENT") == "dev":
    from localdev.configs import export_starters

    export_starters(starters)


def application(environ, start_response):
    export_orders([])
    start_response("200 OK", [])
    return [b""]
