import signal
import sys
import time
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
try:
    while True:
        time.sleep(1)
except SystemExit:
    close()
    raise
