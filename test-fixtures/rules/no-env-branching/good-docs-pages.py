from fastapi import FastAPI

from config import config

app = FastAPI(redoc_url=None if config.ENV == "production" else "/redoc")
