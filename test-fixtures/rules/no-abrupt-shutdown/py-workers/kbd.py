import signal
import time

def stop(*_):
    raise KeyboardInterrupt

signal.signal(signal.SIGTERM, stop)
try:
    while True:
        time.sleep(1)
except KeyboardInterrupt:
    print('closing')
