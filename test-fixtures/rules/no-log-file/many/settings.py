import os

LOG_DIR = os.environ["LOG_DIR"]

LOGGING = {
    "version": 1,
    "handlers": {
        "api": {"class": "logging.FileHandler", "filename": f"{LOG_DIR}/api.log"},
        #                                                   ^^^^^^^^^^^^^^^^^^^^ no-log-file
        "api_errors": {"class": "logging.FileHandler", "filename": f"{LOG_DIR}/api_errors.log"},
        "jobs": {"class": "logging.FileHandler", "filename": f"{LOG_DIR}/jobs.log"},
        "jobs_errors": {"class": "logging.FileHandler", "filename": f"{LOG_DIR}/jobs_errors.log"},
    },
    "loggers": {"api": {"handlers": ["api", "api_errors"]}, "jobs": {"handlers": ["jobs", "jobs_errors"]}},
}

AUDIT = {
    "version": 1,
    "handlers": {
        "logins": {"class": "logging.FileHandler", "filename": "logins.log"},
        #                                                      ^^^^^^^^^^^^ no-log-file
        "orders": {"class": "logging.FileHandler", "filename": "orders.log"},
        #                                                      ^^^^^^^^^^^^ no-log-file
    },
}
