import hmac

from warehouse import connect

GIVEN = "q8vN2x7Lm4zR9kT1"
#       ^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
PHRASE = "Tr0ub4dor&3"
#        ^^^^^^^^^^^^^ no-hardcoded-secret
HEADER = "X-Signature-256"

signing_key = GIVEN
session = connect(user="shop", password=PHRASE)


def signature(body):
    return {HEADER: hmac.new(signing_key.encode(), body, "sha256").hexdigest()}
