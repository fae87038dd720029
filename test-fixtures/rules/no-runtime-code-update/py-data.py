import os
import tempfile

import git


class Signatures:
    def __init__(self, url, directory):
        self.url = url
        self.directory = directory

    def refresh(self):
        repository = git.Repo(self.directory)
        origin = repository.remotes.origin
        origin.pull(rebase=True)


def refresh_all(folder):
    git.Repo(folder).remotes.origin.pull()


def publish(url):
    tempdir = tempfile.mkdtemp()
    repository = git.Repo(os.path.join(tempdir, "resources"))
    origin = repository.remotes.origin
    origin.pull()
    origin.push("main")
