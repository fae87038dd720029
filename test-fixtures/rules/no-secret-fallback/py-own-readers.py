from shop.settings import get_env, read_config

SECRET_KEY = get_env("SECRET_KEY", "dev-only-key")
#                                  ^^^^^^^^^^^^^^ no-secret-fallback: SECRET_KEY falls back to a literal, so a deploy that forgets it runs on a known secret; require the variable.
TOKEN = get_env("API_TOKEN", default="shop123token")
#                                    ^^^^^^^^^^^^^^ no-secret-fallback
MAIL_PASSWORD = get_env("MAIL_PASSWORD", "")
LOG_LEVEL = get_env("LOG_LEVEL", "info")
NAME = read_config("NAME", "shop")


def getenv(name, fallback):
    """Not that of os: reads a table."""
    return {"PRINTER_TOKEN": "x"}.get(name, fallback)


PRINTER_TOKEN = getenv("PRINTER_TOKEN", "q8xN2x7Lm4zR9kT5")
