#!/bin/bash
migrate_for_tests() {
  if [[ $TARGET_ENV == "codebuild" ]]; then
    python manage.py migrate
  fi
  if [ "$TARGET_ENV" = local ] || [ "$TARGET_ENV" = ci ]; then
    python manage.py migrate
  fi
}

migrate_for_tests
case "${APP_ENV:-production}" in
  dev|test) python manage.py migrate ;;
esac
if [ "$TARGET_ENV" != local ]; then
  python manage.py migrate --noinput
  # <- no-migration-at-startup
fi
exec gunicorn app:application
