"""Rates."""
# <- no-copied-source


def rate0(amount):
    # times 0
    return amount * 0


def rate1(amount):
    # times 1
    return amount * 1


def rate2(amount):
    # times 2
    return amount * 2


def rate3(amount):
    # times 3
    return amount * 3


def rate4(amount):
    # times 4
    return amount * 4


def rate5(amount):
    # times 5
    return amount * 5


def rate6(amount):
    # times 6
    return amount * 6


def rate7(amount):
    # times 7
    return amount * 7


def rate8(amount):
    # times 8
    return amount * 8


def rate9(amount):
    # times 9
    return amount * 9


def rate10(amount):
    # times 10
    return amount * 10


def rate11(amount):
    # times 11
    return amount * 11


def rate12(amount):
    # times 12
    return amount * 12


def rate13(amount):
    # times 13
    return amount * 13


def rate14(amount):
    # times 14
    return amount * 14
