SQLALCHEMY_DATABASE_URI = "postgresql://shop:shop@db:5432/shop"
REVIEWS_DATABASE_URI = "postgresql://reviews:Tr0ub4dor3@db.acme.com:5432/reviews"
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-connection-string
