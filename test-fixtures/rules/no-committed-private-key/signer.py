import os

PRIVATE_KEY = "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA0Z3VS5JJcds3xfnNygWyF8PbnGy0AHB7MaaRu5fGQ2XlCk3v\n-----END RSA PRIVATE KEY-----"
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-committed-private-key: This RSA private key is in the repository; replace it, and keep the new one out.
FROM_ENVIRONMENT = os.environ["SIGNING_KEY"]
HEADER = "-----BEGIN RSA PRIVATE KEY-----"
PUBLIC_KEY = "-----BEGIN PUBLIC KEY-----\nMIIEowIBAAKCAQEA0Z3VS5JJcds3xfnNygWyF8PbnGy0AHB7MaaRu5fGQ2XlCk3v\n-----END PUBLIC KEY-----"
