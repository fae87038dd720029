FROM python:3.12-slim
RUN pip install --no-binary lxml lxml lxml==5.2.1
RUN pip install --no-binary xmlsec xmlsec lxml==5.2.1
#                                  ^^^^^^ no-unlocked-install
CMD ["python", "shop.py"]
