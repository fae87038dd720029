FILE = "/home/maria/shop/tell.csv"
