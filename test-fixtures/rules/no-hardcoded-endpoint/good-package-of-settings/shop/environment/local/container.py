DEBUG = True
OAUTH_CLIENTS = {
    "login": {
        "token_endpoint": "https://login-stage.shop.com/token",
        "redirect_uri": "http://localhost:3000/login",
    },
}
