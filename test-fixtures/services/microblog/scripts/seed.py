from app import create_app, db
from app.models import User
from config import DevelopmentConfig

app = create_app(DevelopmentConfig)
with app.app_context():
    db.drop_all()
    db.create_all()
    db.session.add(User(username="demo"))
    db.session.commit()
