# Compose builds the stage named; what follows is for those who work on it.
FROM python:3.13-slim AS production
COPY . .
RUN pip install -r requirements.txt
CMD ["gunicorn", "shop:app"]

FROM production
RUN pip install -r requirements-dev.txt
CMD ["gunicorn", "--reload", "shop:app"]
