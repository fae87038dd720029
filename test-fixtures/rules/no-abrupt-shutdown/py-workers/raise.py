import signal
import time

def stop(*_):
    raise SystemExit(0)

signal.signal(signal.SIGTERM, stop)
# <- no-abrupt-shutdown
while True:
    time.sleep(1)
