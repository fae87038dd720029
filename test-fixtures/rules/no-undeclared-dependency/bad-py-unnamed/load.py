import requests
#      ^^^^^^^^ no-undeclared-dependency: requests is imported but declared nowhere; add it to requirements.txt.
import Ledgers
#      ^^^^^^^ no-undeclared-dependency: Ledgers is imported, but nothing declares the package that brings it; add that one to requirements.txt.
import billing_client
import radiusauth
#      ^^^^^^^^^^ no-undeclared-dependency: django-radius is imported but declared nowhere; add it to requirements.txt.

__all__ = ["Ledgers", "billing_client", "radiusauth", "requests"]
