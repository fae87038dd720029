import os
import signal
import subprocess
import sys

import daemon
from flask import Flask

PID_FILE = "/var/run/shop.pid"
app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())


def main():
    with open(PID_FILE, "w") as pid:
    #    ^^^^^^^^^^^^^^^^^^^ no-daemonize: A PID file is a daemon’s; run in the foreground and let the platform keep track of the process.
        pid.write(str(os.getpid()))
    subprocess.Popen([sys.executable, *sys.argv], start_new_session=True)
    # <- no-daemonize
    with daemon.DaemonContext():
    #    ^^^^^^^^^^^^^^^^^^^^^^ no-daemonize
        app.run(host="0.0.0.0", port=int(os.environ["PORT"]))


main()
