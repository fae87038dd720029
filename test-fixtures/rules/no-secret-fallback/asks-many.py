import os


def env(*names, default=None):
    for name in names:
        if os.environ.get(name):
            return os.environ[name]
    return default


DATABASE = {
    "PASSWORD": env("PGPASSWORD", "POSTGRES_PASSWORD"),
}
SIGNING_SECRET = env("SIGNING_SECRET", "sign-me")
#                                      ^^^^^^^^^ no-secret-fallback
