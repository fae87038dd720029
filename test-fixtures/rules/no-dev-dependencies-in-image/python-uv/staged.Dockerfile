FROM python:3.13-slim AS build
COPY --from=ghcr.io/astral-sh/uv:0.9.16 /uv /bin/uv
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen

FROM python:3.13-slim
WORKDIR /app
COPY --from=build /app/.venv /app/.venv
#                 ^^^^^^^^^^ no-dev-dependencies-in-image: This copies the development dependencies of `uv sync`; leave them out there with `--no-dev`, or prune first.
COPY . .
CMD [".venv/bin/gunicorn", "shop:app"]
