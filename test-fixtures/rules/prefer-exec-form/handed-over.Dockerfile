FROM python:3.12-slim
COPY . .
# The shell fills in $PORT and leaves its place to gunicorn.
CMD exec gunicorn --bind :$PORT --workers ${WORKERS:-1} shop:app
