import os

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from .db import Base, engine
from .routers import files, items, users

app = FastAPI(title="Catalog")

app.add_middleware(
    CORSMiddleware,
    allow_origins=["http://localhost:3000", "https://admin.staging.acme.io"],
    allow_methods=["*"],
)


@app.on_event("startup")
def on_startup():
    Base.metadata.create_all(bind=engine)


app.include_router(users.router)
app.include_router(items.router)
app.include_router(files.router)


@app.get("/healthz")
async def healthz():
    return {"status": "ok", "version": os.environ.get("GIT_SHA", "dev")}
