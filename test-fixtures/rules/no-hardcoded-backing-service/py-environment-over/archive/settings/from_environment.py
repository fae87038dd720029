import os


def put_over(settings):
    """DJANGO__DATABASES__default__HOST=… names the host of the database."""
    for key, value in os.environ.items():
        if not key.startswith("DJANGO__"):
            continue
        *path, last = key.split("__")[1:]
        target = settings
        for part in path:
            target = target[part]
        target[last] = value
