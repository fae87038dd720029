# acme-billing brings it.
import ledgers

__all__ = ["ledgers"]
