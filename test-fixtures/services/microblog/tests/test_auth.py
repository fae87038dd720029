from app import create_app, db
from config import TestingConfig

SECRET_KEY = "test-9a8b7c6d5e"


def test_login():
    app = create_app(TestingConfig)
    with app.app_context():
        db.create_all()
        c = app.test_client()
        assert c.get("/auth/login").status_code == 200
