FROM python:3.12-slim
WORKDIR /docs
ENTRYPOINT ["/bin/sh", "-c", "pip install -r requirements.txt && exec sphinx-autobuild . _build"]
