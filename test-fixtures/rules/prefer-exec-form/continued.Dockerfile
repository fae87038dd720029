FROM python:3.12-slim
CMD gunicorn app:app \
  # behind the router
  --workers 4
