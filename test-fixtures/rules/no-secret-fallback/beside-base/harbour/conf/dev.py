import os

os.environ.setdefault("DEBUG", "yes")
os.environ.setdefault("SECRET_KEY", "@r0w-0(&apjfde5fl6h23!vn)r1ldkp1c_d2#!$did4z5hun4a")
os.environ.setdefault("TIDE_SECRET", "q8xN2x7Lm4zR9kT5vB3c")
#                                    ^^^^^^^^^^^^^^^^^^^^^^ no-secret-fallback

from .base import *
