import os

import geoip2.database
from flask import Flask, request

app = Flask(__name__)
_cities = None
_networks = None
_visits = None
_last_visit = None


def look_up(ip):
    global _cities, _networks
    if _cities == None or _networks == None:
        _cities = geoip2.database.Reader(os.environ["CITY_DB"])
        _networks = geoip2.database.Reader(os.environ["NETWORK_DB"])
    return _cities.city(ip), _networks.asn(ip)


@app.get("/where")
def where():
    city, network = look_up(request.remote_addr)
    return {"city": city.city.name, "network": network.autonomous_system_organization}


@app.post("/visits")
def visit():
    global _last_visit
    if _visits is None or request.json is None:
        _last_visit = request.json
        # <- no-in-memory-state
    return {"last": _last_visit}, 201


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
    # <- require-graceful-shutdown
