import signal

import jobs

stopping = False


def stop(signum, frame):
    global stopping
    stopping = True
    jobs.let_child_end()


signal.signal(signal.SIGTERM, stop)
while not stopping:
    jobs.run()
