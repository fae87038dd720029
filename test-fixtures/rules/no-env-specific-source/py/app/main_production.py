NAME = 'shop'
# <- no-env-specific-source
