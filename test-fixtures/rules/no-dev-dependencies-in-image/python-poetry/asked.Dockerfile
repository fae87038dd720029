FROM python:3.13-slim
ARG APP_ENV=production
RUN pip install poetry==2.1.3
COPY pyproject.toml poetry.lock ./
RUN poetry install $(test "$APP_ENV" = production && echo "--only main,prod")
COPY . .
CMD ["gunicorn", "shop:app"]
