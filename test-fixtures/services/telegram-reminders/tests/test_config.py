def test_token():
    token = "123456:AAFakeTokenForTests9x8y7z"
    assert token.split(":")[0].isdigit()
