from scanner.fake import fake_scanner


def test_scan():
    assert fake_scanner(print)
