FROM python:3.13-slim
COPY . .
RUN pip install -r requirements/development-tools.txt -r requirements/prod.txt
CMD ["gunicorn", "shop:app"]
