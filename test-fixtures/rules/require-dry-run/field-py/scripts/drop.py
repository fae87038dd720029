from shop import app, db

with app.app_context():
    db.drop_all()
    # <- require-dry-run
