from collections import defaultdict

from flask import Flask, request

app = Flask(__name__)
rooms = {}
seats = defaultdict(list)


@app.post("/rooms")
def join():
    rooms.setdefault(request.json["room"], []).append(request.json["member"])
    # <- no-in-memory-state
    return "", 201


@app.post("/seats")
def take():
    seats[request.json["row"]].append(request.json["seat"])
    # <- no-in-memory-state
    return "", 201


@app.post("/groups")
def group():
    groups = defaultdict(list)
    for item in request.json:
        groups[item["kind"]].append(item)
    first = {"tags": []}
    first["tags"].append("x")
    return groups
