import os
import subprocess

import uvicorn
from fastapi import FastAPI
from tortoise.contrib.fastapi import register_tortoise

app = FastAPI()
register_tortoise(app, db_url=os.environ["DATABASE_URL"], modules={"models": ["shop.models"]}, generate_schemas=True)
# <- no-migration-at-startup: `generate_schemas` changes the schema whenever a process starts; run it once per release as an admin process.
subprocess.run(["python", "manage.py", "migrate", "--noinput"], check=True)
# <- no-migration-at-startup: `manage.py migrate` runs whenever a process starts; run it once per release as an admin process.

if __name__ == "__main__":
    uvicorn.run(app, host="0.0.0.0", port=int(os.environ.get("PORT", 8000)))
