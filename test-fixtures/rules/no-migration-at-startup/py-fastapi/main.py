from contextlib import asynccontextmanager

from fastapi import FastAPI

from db import Base, engine


@asynccontextmanager
async def lifespan(app):
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
        #                         ^^^^^^^^^^^^^^^^^^^^^^^^ no-migration-at-startup
    yield


app = FastAPI(lifespan=lifespan)
