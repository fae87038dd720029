INSERT INTO app_conf VALUES ('stripe_secret_key', '"sk_test_QTUa8AqWXyU2feC32glNgDQd"');
