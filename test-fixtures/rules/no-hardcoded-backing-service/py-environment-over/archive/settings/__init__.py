from .base import *
from .from_environment import put_over

put_over(globals())
