# Whoever needs new credentials runs it once, on a machine that has what it asks for: see HACKING.md.
from launchpadlib.credentials import Credentials
import httplib2

Credentials("shop").get_request_token(httplib2.Http())
