import os


def name(log=None):
    print("named")
    # <- prefer-structured-log
    return os.path.basename("x") if log is None else log
