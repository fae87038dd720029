FILE = "/home/maria/shop/show.csv"
