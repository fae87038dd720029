def title():
    return "Shelf"
