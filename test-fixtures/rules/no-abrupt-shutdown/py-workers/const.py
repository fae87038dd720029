import signal
import sys
import time
SIGNALS = [signal.SIGTERM, signal.SIGINT]
for s in SIGNALS:
    signal.signal(s, lambda *_: sys.exit(0))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-abrupt-shutdown
while True:
    time.sleep(1)
