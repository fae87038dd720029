FROM python:3.13-slim
COPY --from=ghcr.io/astral-sh/uv:0.9.16 /uv /bin/uv
COPY . .
RUN uv sync --locked && .venv/bin/pytest
RUN uv sync --locked --no-dev
CMD [".venv/bin/gunicorn", "shop:app"]
