import git
from flask import Flask

app = Flask(__name__)


@app.post("/update")
def update():
    repo = git.Repo(".")
    repo.remotes.origin.pull()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-runtime-code-update: `git pull` brings code that no release holds; build it into the release and deploy that.
    return str(repo.head.commit)


if __name__ == "__main__":
    app.run()
#   ^^^^^^^^^ require-graceful-shutdown
