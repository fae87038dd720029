import logging
import os
import subprocess

import elasticsearch
import psycopg2
import redis
import tornado.web
import xlsxwriter

from settings import UPLOAD_LIMIT

log = logging.getLogger(__name__)
DSN = "host=10.0.0.5 dbname=portal user=portal password=P0rtal-db"
conn = psycopg2.connect(host="10.0.0.5", dbname="portal", user="portal", password="P0rtal-db")
pool = redis.ConnectionPool(host="redis.portal.internal", port=6379)
es = elasticsearch.Elasticsearch(["http://es1:9200", "http://es2:9200"])
carts = {}
hits = 0


class IndexHandler(tornado.web.RequestHandler):
    def get(self):
        global hits
        hits = hits + 1
        self.write("hello")


class CartHandler(tornado.web.RequestHandler):
    def post(self):
        carts[self.get_cookie("sid")] = self.get_argument("item")
        api_key = self.request.headers.get("X-Api-Key")
        log.info("cart from %s key=%s", self.request.remote_ip, api_key)
        log.info("key length %d", len(api_key))


class UploadHandler(tornado.web.RequestHandler):
    def post(self):
        info = self.request.files["file"][0]
        with open(os.path.join("/srv/uploads", info["filename"]), "wb") as fh:
            fh.write(info["body"][:UPLOAD_LIMIT])


class ReportHandler(tornado.web.RequestHandler):
    async def get(self):
        subprocess.run(["libreoffice", "--headless", "--convert-to", "pdf", "/tmp/r.xlsx"])
        xlsxwriter.Workbook("/tmp/r.xlsx").close()
