import os
import signal
import subprocess
import threading

from flask import Flask

app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())


class Context:
    def DaemonContext(self):
        return self


def work():
    return subprocess.run(["pdftotext", "in.pdf"], start_new_session=True, check=True)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool


threading.Thread(target=work, daemon=True).start()
helper = subprocess.Popen(["ffmpeg", "-i", "in.mp4"], preexec_fn=os.setsid)
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
Context().DaemonContext()
with open("/proc/self/status") as status:
    status.read()
app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
