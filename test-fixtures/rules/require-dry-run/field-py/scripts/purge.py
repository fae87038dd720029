from shop import app, db
from shop.models import Order

with app.app_context():
    Order.query.filter_by(state="stale").delete()
    # <- require-dry-run
    db.session.commit()
