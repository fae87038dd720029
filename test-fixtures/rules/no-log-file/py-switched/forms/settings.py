from decouple import config

SECRET_KEY = config("SECRET_KEY")
LOG_STDOUT = config("LOG_STDOUT", default=False)
_handler = "lines" if not LOG_STDOUT else "console"

LOGGING = {
    "version": 1,
    "handlers": {
        "console": {"class": "logging.StreamHandler"},
        "lines": {"class": "logging.handlers.RotatingFileHandler", "filename": "log/forms.jsonl"},
    },
    "loggers": {"forms": {"handlers": [_handler], "level": "INFO"}},
}
