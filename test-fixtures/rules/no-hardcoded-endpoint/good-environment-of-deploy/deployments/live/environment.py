def env():
    return {
        'SHOP_CATALOGUE_URL': 'https://catalogue.shop-prod.acme.org',
        'SHOP_STOCK_URL': 'https://stock.shop-prod.acme.org',
    }
