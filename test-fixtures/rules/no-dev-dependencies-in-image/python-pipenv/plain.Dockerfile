FROM python:3.13-slim
RUN pip install pipenv==2025.0.4
COPY Pipfile Pipfile.lock ./
RUN pipenv install --deploy --system
COPY . .
CMD ["gunicorn", "shop:app"]
