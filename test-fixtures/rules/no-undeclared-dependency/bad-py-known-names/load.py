import requests
#      ^^^^^^^^ no-undeclared-dependency: requests is imported but declared nowhere; add it to requirements.txt.

# Which package brings these, if it is one, nobody can tell by their names.
import Ledgers
import billing_client
import radiusauth
#      ^^^^^^^^^^ no-undeclared-dependency: django-radius is imported but declared nowhere; add it to requirements.txt.

__all__ = ["Ledgers", "billing_client", "radiusauth", "requests"]
