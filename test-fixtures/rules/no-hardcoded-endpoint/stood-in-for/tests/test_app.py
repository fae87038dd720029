from shop.addresses import BASE_SITE_URL


def test_base(client):
    assert client.get(BASE_SITE_URL).status_code == 200
