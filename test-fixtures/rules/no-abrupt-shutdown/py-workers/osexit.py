import os
import signal
import time
signal.signal(signal.SIGTERM, lambda *a: os._exit(0))
# <- no-abrupt-shutdown
try:
    while True:
        time.sleep(1)
finally:
    print('x')
