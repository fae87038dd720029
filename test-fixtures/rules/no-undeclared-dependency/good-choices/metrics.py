# The hosted edition brings it.
# pylint: disable=import-error
from gate_hosted.metrics import Queue

__all__ = ["Queue"]
