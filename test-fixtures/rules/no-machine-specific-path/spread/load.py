FILE = "/home/maria/shop/load.csv"
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-machine-specific-path
