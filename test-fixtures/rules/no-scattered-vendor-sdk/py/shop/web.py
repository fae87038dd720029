from flask import Flask

from . import invoices, orders, plans, refunds

app = Flask(__name__)
modules = [invoices, orders, plans, refunds]
