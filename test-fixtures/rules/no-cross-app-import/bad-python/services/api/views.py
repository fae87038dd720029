from . import models
from ..shop.price import PRICE
#    ^^^^^^^^^^^^ no-cross-app-import: This import reaches into the source of services/shop; share the code as a library and import that by its name.
from ..shop import price
#    ^^^^^^ no-cross-app-import

ALL = [models, PRICE, price]
