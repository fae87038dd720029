FILE = "/home/maria/shop/send.csv"
