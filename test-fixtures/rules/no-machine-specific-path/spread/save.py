FILE = "/home/maria/shop/save.csv"
