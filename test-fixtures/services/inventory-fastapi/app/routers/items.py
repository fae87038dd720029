import redis
from fastapi import APIRouter
from pydantic import BaseModel

router = APIRouter(prefix="/items")
cache = redis.Redis(host="catalog-redis", port=6379, db=0)

recently_viewed: list[int] = []
view_count = 0


class Item(BaseModel):
    id: int
    name: str


@router.get("/{item_id}")
async def read_item(item_id: int):
    global view_count
    view_count += 1
    recently_viewed.append(item_id)
    return {"id": item_id}


@router.get("/")
async def list_items():
    items = []
    items.append(Item(id=1, name="a"))
    return items
