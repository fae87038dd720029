from datetime import datetime

from app import db


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    username = db.Column(db.String(64), index=True, unique=True)
    password_hash = db.Column(db.String(128))


class Post(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    body = db.Column(db.String(5000))
    due = db.Column(db.DateTime)
    published = db.Column(db.Boolean, default=False)

    @classmethod
    def publish_due(cls):
        cls.query.filter(cls.due <= datetime.utcnow()).update({"published": True})
        db.session.commit()
