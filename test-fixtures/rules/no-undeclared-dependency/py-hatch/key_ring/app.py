from fastapi import FastAPI

from . import prefixes

app = FastAPI()
RENAMES = prefixes.Renames
