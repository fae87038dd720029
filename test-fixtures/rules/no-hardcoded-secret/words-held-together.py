from shop.alerts import Alert

token = "sample1token2string3words4"
alert = Alert(memo="The hook works", token="a+token+tried+out")
TEST_VISITOR_PASSWORD = "welcome123"
