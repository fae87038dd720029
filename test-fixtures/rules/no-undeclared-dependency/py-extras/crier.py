import redis
import requests
#      ^^^^^^^^ no-undeclared-dependency: requests is imported but declared nowhere; add it to pyproject.toml.

CACHE = redis.Redis
GET = requests.get
