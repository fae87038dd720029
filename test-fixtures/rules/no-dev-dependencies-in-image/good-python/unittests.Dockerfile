FROM python:3.13-slim AS runtime
COPY . .
RUN pip install -r requirements.txt
CMD ["gunicorn", "shop:app"]

FROM runtime AS development
RUN pip install -r requirements-dev.txt

FROM development AS unittests
CMD ["/entrypoint-unit-tests.sh"]
