FROM \
  nginx
# ^^^^^ no-unpinned-base-image
COPY conf /etc/nginx
