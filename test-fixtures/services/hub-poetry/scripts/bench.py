import time

import requests

for _ in range(100):
    requests.post("http://localhost:8000/ingest", json={"name": "x", "value": 1})
    time.sleep(0.1)
