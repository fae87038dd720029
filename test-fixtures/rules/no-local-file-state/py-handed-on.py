import csv
import os
import signal

from flask import Flask, current_app

from store import UploadedFile, upload

app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())


@app.post("/exports/<event>")
def export(event):
    folder = os.path.join(current_app.config.get("BASE_DIR"), "static/exports/")
    path = os.path.join(folder, f"{event}.csv")
    with open(path, "w") as sheet:
        csv.writer(sheet).writerow([event])
    return {"url": upload(UploadedFile(file_path=path, filename="export.csv"), "exports")}


@app.post("/archives/<event>")
def archive(event):
    folder = current_app.config["BASE_DIR"] + "/static/archives/" + event
    meta = open(folder + "/meta", "w")
    meta.write(event)
    meta.close()
    storage.upload_file(folder + ".zip", "archives")
    return {}


@app.post("/drafts/<event>")
def draft(event):
    with open(current_app.config["BASE_DIR"] + "/static/temp/" + event, "w") as draft_file:
        draft_file.write(event)
    with open(current_app.config["BASE_DIR"] + "/static/drafts/" + event, "w") as temp_file:
        temp_file.write(event)
    return {}


@app.post("/notes/<event>")
def note(event):
    path = os.path.join(current_app.config["BASE_DIR"], "static/notes", event)
    with open(path, "w") as notes:
        #     ^^^^ no-local-file-state
        notes.write(event)
    return {"message": "Upload (of the path) follows"}


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
