import requests

print(requests.get("https://feeds.acme.com/new", timeout=10).json())
