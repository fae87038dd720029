import time

import schedule


def digest():
    print("digest")


schedule.every().day.at("07:00").do(digest)


def run():
    while True:
        schedule.run_pending()
        time.sleep(1)
