import logging
import sys

from shop import settings

logger = logging.getLogger(__name__)

if not settings["debug"] and settings["server"]["secret_key"] == "supersecretkey":
    logger.error("server.secret_key is still the one that everybody knows")
    sys.exit(1)
