import os
import signal

from django.conf import settings
from django.core.files.storage import FileSystemStorage
from flask import Flask

app = Flask(__name__)
signal.signal(signal.SIGTERM, lambda *_: app.close())
photos = FileSystemStorage(location=settings.MEDIA_ROOT)
#        ^^^^^^^^^^^^^^^^^ no-local-file-state
passing = FileSystemStorage(location=settings.FILE_UPLOAD_TEMP_DIR)

if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ["PORT"]))
