from ..models import MODEL
from . import forms

ALL = [MODEL, forms]
