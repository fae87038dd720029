import requests

# ruleid: no-timeout
requests.get("https://acme.dev")
