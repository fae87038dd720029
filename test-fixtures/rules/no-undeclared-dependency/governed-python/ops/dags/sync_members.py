# Runs in the scheduler's own image, whose list stands there.
import requests
from azure.identity import CertificateCredential

credential = CertificateCredential("tenant", "client", "/certificates/sync.pem")
members = requests.get("https://directory.acme.com/members", timeout=10).json()
