from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
LOGGING = {
    "version": 1,
    "handlers": {
        "file": {
            "level": "INFO",
            "class": "logging.handlers.RotatingFileHandler",
            "filename": BASE_DIR / "shop.log",
            #           ^^^^^^^^^^^^^^^^^^^^^ no-log-file
            "maxBytes": 1_000_000,
            "formatter": "plain",
        },
        "console": {"class": "logging.StreamHandler"},
    },
    "root": {"handlers": ["file", "console"]},
}
