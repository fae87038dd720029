FROM python:3.13-slim
RUN pip install poetry==2.1.3
COPY pyproject.toml poetry.lock ./
RUN poetry install --only main,prod
COPY . .
CMD ["gunicorn", "shop:app"]
