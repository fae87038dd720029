import time

import schedule
from loguru import logger


def digest():
    logger.info("sending digest")


schedule.every().day.at("09:00").do(digest)

if __name__ == "__main__":
    while True:
        schedule.run_pending()
        time.sleep(1)
