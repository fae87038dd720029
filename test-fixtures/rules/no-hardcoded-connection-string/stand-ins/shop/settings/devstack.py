EVENTS_URL = 'redis://:password@shop.devstack.redis:6379/'
