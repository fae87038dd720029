FROM python:3.13-slim
ARG DJANGO_SECRET_KEY=insecure_docker_build_key
COPY . .
RUN python manage.py collectstatic --no-input
ARG SIGNING_SECRET=Zk81qPw0Xn5T
#                  ^^^^^^^^^^^^ no-config-in-image
ENV JENKINS_UC=https://updates.jenkins.io
USER nobody
CMD ["gunicorn", "shop.wsgi"]
