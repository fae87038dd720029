FROM python:3.13-slim
COPY . .
RUN pip install -r requirements/test.txt
CMD ["pytest", "-q"]
