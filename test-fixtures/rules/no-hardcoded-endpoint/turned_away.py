import requests

BLOCKED_HOSTNAMES = {
    "metadata.shop.internal",  # of the cloud (its metadata)
    "kubernetes.default.svc.cluster.local",  # the API
}


def orders(host):
    if host in BLOCKED_HOSTNAMES:
        return None
    return requests.get(f"https://{host}", timeout=5)
