FROM python:3.13-slim
COPY --from=ghcr.io/astral-sh/uv:0.9.16 /uv /bin/uv
ENV UV_NO_DEV=1
COPY pyproject.toml uv.lock ./
RUN uv sync --locked
COPY . .
CMD [".venv/bin/gunicorn", "shop:app"]
