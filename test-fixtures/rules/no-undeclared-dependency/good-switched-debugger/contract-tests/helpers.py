import urllib3

POOL = urllib3.PoolManager()
