import httmock

from . import mocks


def test_scan():
    with httmock.HTTMock(mocks.scan):
        pass
