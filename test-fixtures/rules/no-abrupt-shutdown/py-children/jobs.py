import os
import signal


def set_up_child():
    """The platform signals every process of the container; the one that started this tells it when to end."""
    signal.signal(signal.SIGUSR1, end)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


def end(signum, frame):
    raise SystemExit


def run():
    if os.fork() == 0:
        set_up_child()


def let_child_end():
    os.kill(0, signal.SIGUSR1)
