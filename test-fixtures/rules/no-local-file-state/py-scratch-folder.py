from celery import Celery
from tempdir import run_in_tempdir

from .stores import copy_to

app = Celery("pages")


@app.task
@run_in_tempdir()
def convert(guid):
    with open("pages.jsonl", "w") as pages:
        pages.write(guid)
    copy_to("pages.jsonl", guid)


@app.task
def keep(guid):
    with open("kept.jsonl", "w") as pages:
    #         ^^^^^^^^^^^^ no-local-file-state
        pages.write(guid)
