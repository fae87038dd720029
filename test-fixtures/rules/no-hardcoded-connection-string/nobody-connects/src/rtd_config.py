SHOP_URL = "postgresql://shop:shop@db/shop"
