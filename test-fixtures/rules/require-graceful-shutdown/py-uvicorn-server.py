import asyncio
import os
import uvicorn
from fastapi import FastAPI
app = FastAPI()

async def main():
    config = uvicorn.Config(app, host="0.0.0.0", port=int(os.environ["PORT"]))
    server = uvicorn.Server(config)
    await server.serve()

asyncio.run(main())
