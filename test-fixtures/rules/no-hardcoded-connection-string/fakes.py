import os

TOOL_ENV = os.environ.get("TOOL_ENV")

if TOOL_ENV:
    # Collecting static files asks for a configuration, and connects to nothing.
    fake_values = [
        ("MAILER_URL", "https://mail.acme.com/"),
        ("DATABASE_URL", "postgresql://postgres:postgres@db/shop"),
    ]
    for key, value in fake_values:
        os.environ[key] = value

REAL_VALUES = [
    ("DATABASE_URL", "postgresql://shop:Tr0ub4dor3@db.acme.com/shop"),
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string
]
