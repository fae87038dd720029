import os
import subprocess

env = {**os.environ, "SHOP_DB_PASS": "shopping"}
subprocess.run(["make", "migrate"], env=env, check=True)
