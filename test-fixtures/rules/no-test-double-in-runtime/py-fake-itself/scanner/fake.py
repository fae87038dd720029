from httmock import HTTMock


def fake_scanner(endpoint):
    return HTTMock(endpoint)
