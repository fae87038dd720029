import os
import time
from signal import SIGHUP, SIGINT, SIGTERM
from signal import signal as on


def hard(signum, frame):
    print("bye")
    os._exit(0)


for name in (SIGTERM, SIGINT):
    on(name, hard)
#   ^^^^^^^^^^^^^^ no-abrupt-shutdown

on(SIGHUP, hard)
while True:
    time.sleep(5)
