def ok():
    return "", 204
