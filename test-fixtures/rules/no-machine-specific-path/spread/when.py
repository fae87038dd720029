FILE = "/home/maria/shop/when.csv"
