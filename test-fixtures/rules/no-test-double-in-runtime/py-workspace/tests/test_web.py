import fakeredis
from moto import mock_aws


@mock_aws
def test_index():
    assert fakeredis.FakeRedis()
