SQLALCHEMY_DATABASE_URI = 'postgresql://shopuser:shoppassword@localhost:5432/shop'
