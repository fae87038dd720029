FROM python:3.12.7-slim AS base
ENV RATES_URL=https://rates.acme.io
#             ^^^^^^^^^^^^^^^^^^^^^ no-config-in-image

FROM base AS production
CMD ["gunicorn", "shop.wsgi"]

FROM production AS pipeline_tests
ENV DATABASE_URL=postgresql+psycopg://postgres:postgres@localhost:5432/ \
    STOCK_URL=http://localhost:8090/stock
CMD ["pytest"]
