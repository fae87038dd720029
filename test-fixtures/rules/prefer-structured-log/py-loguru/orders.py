from loguru import logger


def close():
    logger.info("closed")
