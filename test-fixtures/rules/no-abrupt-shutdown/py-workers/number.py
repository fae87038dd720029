import signal
import sys
import time
signal.signal(15, lambda *_: sys.exit(0))
# <- no-abrupt-shutdown
while True:
    time.sleep(1)
