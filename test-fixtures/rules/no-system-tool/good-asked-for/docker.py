import subprocess


def running():
    return subprocess.check_output(["docker", "ps", "--quiet"])
