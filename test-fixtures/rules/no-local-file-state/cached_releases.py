import json
from pathlib import Path

from fastapi import FastAPI

from shop.releases import Releases

app = FastAPI()


@app.get("/releases/{name}")
async def release(name: str):
    folder = Path("data", name)
    release_cache_file = Path(folder, "release.json")
    cached = from_cache(name)
    if cached:
        return cached
    found = await Releases.get_releases(name)
    with open(release_cache_file, "w", encoding="utf-8") as file:
        file.write(json.dumps(found))
    return found


def from_cache(name: str):
    release_cache_file = Path("data", name, "release.json")
    if release_cache_file.is_file():
        with open(release_cache_file, encoding="utf-8") as file:
            return json.load(file)
    return None
