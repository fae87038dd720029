import os

password = os.environ.get("SHOP_SEARCH_PASSWORD", "admin")
print(len(password))
