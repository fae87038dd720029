import urllib.request

access_token = urllib.request.urlopen("https://shop.example/api/token").read()
print("token:", access_token)
