import os


class Job:
    def __init__(self, folder):
        self.folder = folder

    def note(self, pid):
        with open(os.path.join(self.folder, "local.pid"), "w") as f:
            f.write(str(pid))
