FROM gcr.io/distroless/python3:nonroot
COPY app.py .
CMD ["-m", "http.server", "8000"]
