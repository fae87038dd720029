CLIENTS = {
    "login": {
        "metadata_url": "https://login.staging.shop.com/.well-known/openid-configuration",
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
        "token_endpoint": "https://login.staging.shop.com/token",
    },
}
