import logging
import logging.handlers
import os

import tornado.ioloop
import tornado.web
from tornado.httpserver import HTTPServer
from tornado.options import define, options, parse_command_line

import handlers
from settings import SETTINGS

define("debug", default=False, type=bool)

logger = logging.getLogger()
logger.addHandler(logging.FileHandler("/var/log/web/app.log"))
logger.addHandler(logging.StreamHandler())


def make_app():
    return tornado.web.Application(
        [
            (r"/", handlers.IndexHandler),
            (r"/upload", handlers.UploadHandler),
            (r"/report", handlers.ReportHandler),
            (r"/cart", handlers.CartHandler),
        ],
        cookie_secret="61oETzKXQAGaYdkL5gEmGeJJFuYh7EQnp2XdTP1o",
        login_url="/login",
        xsrf_cookies=True,
        debug=options.debug,
        **SETTINGS,
    )


if __name__ == "__main__":
    parse_command_line()
    server = HTTPServer(make_app())
    server.listen(8888, address="127.0.0.1")
    tornado.ioloop.IOLoop.current().start()
