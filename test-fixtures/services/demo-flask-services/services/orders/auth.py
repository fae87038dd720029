import functools
import hmac
import os

from flask import abort, g, request

ALLOWED_ISSUERS = ("gateway", "orders", "users")


def _read_header(name):
    value = request.headers.get(name, "")
    if not value:
        abort(401)
    return value


def parse_token(raw):
    parts = raw.split(".")
    if len(parts) != 3:
        abort(401)
    issuer, subject, signature = parts
    if issuer not in ALLOWED_ISSUERS:
        abort(403)
    return issuer, subject, signature


def sign(issuer, subject):
    key = os.environ["SERVICE_TOKEN_KEY"].encode()
    message = f"{issuer}.{subject}".encode()
    return hmac.new(key, message, "sha256").hexdigest()


def require_token(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        issuer, subject, signature = parse_token(_read_header("X-Service-Token"))
        expected = sign(issuer, subject)
        if not hmac.compare_digest(expected, signature):
            abort(403)
        g.issuer = issuer
        g.subject = subject
        return view(*args, **kwargs)

    return wrapper
