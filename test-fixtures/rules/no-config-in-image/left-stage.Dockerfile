FROM python:3.13-slim AS assets
# collectstatic asks for them; their values do not matter.
ARG SECRET_KEY=foo
ARG DATABASE_URL=postgres://shop:asdf@postgresql/shop
ARG SESSION_SECRET=kX93hsLq02mNvd81
#                  ^^^^^^^^^^^^^^^^ no-config-in-image
RUN python manage.py collectstatic --no-input
FROM python:3.13-slim
ARG JWT_SECRET=foo
#              ^^^ no-config-in-image
COPY --from=assets /app/static /app/static
CMD ["gunicorn", "shop.wsgi"]
