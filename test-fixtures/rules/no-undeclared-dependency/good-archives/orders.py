from acme_rates import today
from fastapi import APIRouter
from ledger.books import Book
from pydantic import BaseModel

router = APIRouter()


class Order(BaseModel):
    book: str


@router.post("/orders")
def create(order: Order):
    return {"rate": today(), "book": Book(order.book).title}
