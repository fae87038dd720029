FILE = "/home/maria/shop/train.csv"
