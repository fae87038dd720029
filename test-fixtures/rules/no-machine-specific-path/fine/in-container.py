SHOP_DOCKER_WORKDIR = "/home/shopkeeping/data"
