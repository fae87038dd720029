def variables():
    return {
        "SHOP_STAGE": "live",
        "SHOP_LEDGER_URL": "https://ledger-prod.acme.com",
        "SHOP_CONSENT_URL": "https://consent-prod.acme.com",
        "SHOP_BUCKET": "orders",
    }
