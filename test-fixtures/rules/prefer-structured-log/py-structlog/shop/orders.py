from shop.names import name


def place():
    print("placed")
    return name()
