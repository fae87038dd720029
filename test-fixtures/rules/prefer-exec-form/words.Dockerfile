FROM python:3.12.8-slim AS migrate
LABEL start="CMD python app.py"
RUN echo 'CMD python app.py' > /start.txt
HEALTHCHECK NONE
CMD ["python", "migrate.py"]

FROM python:3.12.8-slim AS web
cmd [ "sh" , "-c" , "exec gunicorn shop:app --bind 0.0.0.0:$PORT" ]

FROM web AS debug
ENTRYPOINT []
CMD ["python", "-c", "print('CMD python app.py')"]
