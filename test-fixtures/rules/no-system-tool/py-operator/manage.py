import os
import subprocess
import sys

from app import app


def token():
    return subprocess.check_output(["cf", "oauth-token"])


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
        # <- require-graceful-shutdown
    else:
        print(token())
