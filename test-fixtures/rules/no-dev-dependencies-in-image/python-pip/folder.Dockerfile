FROM python:3.13-slim
COPY requirements requirements
RUN pip install -r requirements/dev.txt
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-dev-dependencies-in-image
COPY . .
CMD ["gunicorn", "shop:app"]
