import sys

from shop import app, db
from shop.models import Order

with app.app_context():
    Order.query.filter_by(id=sys.argv[1]).delete()
    db.session.commit()
