import subprocess

from flask import Flask

app = Flask(__name__)


@app.get("/restart")
def restart():
    subprocess.run(["sudo", "-u", "root", "systemctl", "restart", "kiosk"], check=True)
    subprocess.run("sudo reboot", shell=True, check=True)
    subprocess.run(["journalctl", "-u", "kiosk"], check=True)
    return subprocess.check_output(["sudo", "-u", "www-data", "wpa_cli", "status"])
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool: Nothing declares `wpa_cli`, so it may be missing where this runs; install it in the image or use a package instead.
