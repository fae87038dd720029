import requests

requests.post("http://registry:8081/scripts", timeout=15, json={"base_url": "http://localhost:8082"})
