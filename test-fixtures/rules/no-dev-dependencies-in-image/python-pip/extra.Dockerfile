FROM python:3.13-slim
COPY . .
RUN pip install -e ".[postgres,dev]"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-dev-dependencies-in-image: `pip install .[postgres,dev]` brings the development dependencies into the image; install what the app needs to run and no more.
CMD ["gunicorn", "shop:app"]
