import requests

# The key that the provider's own page shows to everybody.
next_page_url = "https://www.youtube.com/youtubei/v1/search?key=AIzaSyAO_FJ2SlqU8Q4STEHLGCilw_Y9_11qcW8"


def search(text):
    return requests.post(next_page_url, json={"query": text}, timeout=5).json()
