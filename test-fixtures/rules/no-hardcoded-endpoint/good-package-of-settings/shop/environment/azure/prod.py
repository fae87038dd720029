OAUTH_CLIENTS = {
    "login": {
        "token_endpoint": "https://login.shop.com/token",
    },
    "fakeauth": {
        "token_endpoint": "http://localhost:5000/token",
    },
}
