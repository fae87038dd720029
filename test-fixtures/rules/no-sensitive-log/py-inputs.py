import os

import uvicorn
from fastapi import FastAPI, Request

app = FastAPI()


@app.post("/login")
async def login(request: Request):
    data = await request.json()
    print(data)
    #     ^^^^ no-sensitive-log
    return {}


@app.post("/register")
async def register(request: Request):
    print("form", await request.form())
    #                   ^^^^^^^^^^^^^^ no-sensitive-log
    return {}


@app.post("/todos")
async def todo(request: Request):
    data = await request.json()
    api_key = request.headers["x-shop"]
    token = request.headers["x-page-token"]
    print(data, token)
    print("key", api_key)
    #            ^^^^^^^ no-sensitive-log
    return {}


if __name__ == "__main__":
    uvicorn.run(app, host="0.0.0.0", port=int(os.environ["PORT"]))
