from harbour.variables import get_bool, get_string

SECRET_KEY = get_string(
    name="SECRET_KEY",
    default="36boam8miiz0c22il@3&gputb=wrqr2plah=0#0a_bknw9",
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback
    description="Signs sessions.",
)
DEBUG = get_bool(name="DEBUG", default=False)
