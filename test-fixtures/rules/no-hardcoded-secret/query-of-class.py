import requests


class Comics:
    API_KEY = "57558043c53943d5d1e96a9ad425b0eb85532ee6"
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
    BASE_URL = f"https://comics.acme.com/api/search?api_key={API_KEY}&query="

    def search(self, query):
        return requests.get(f"{Comics.BASE_URL}{query}&sort=name", timeout=5)
