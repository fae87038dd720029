import sys

import graphene
import strawberry
from ariadne import MutationType
from fastapi import FastAPI
from strawberry.fastapi import GraphQLRouter

users = []
orders = []
visits = {}
mutation = MutationType()


@strawberry.type
class Query:
    @strawberry.field
    def first(self) -> str:
        return users[0]


@strawberry.type
class Mutation:
    @strawberry.mutation
    def add(self, name: str) -> str:
        users.append(name)
#       ^^^^^^^^^^^^^^^^^^ no-in-memory-state: `users` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
        return name


@mutation.field("visit")
def resolve_visit(_, info, page):
    visits[page] = 1
#   ^^^^^^^^^^^^^^^^ no-in-memory-state


class Orders(graphene.ObjectType):
    def resolve_all(self, info):
        orders.append("all")
#       ^^^^^^^^^^^^^^^^^^^^ no-in-memory-state
        return orders

    def prepare(self):
        orders.append("none")


@mutation.field("stop")
def resolve_stop(_, info):
    sys.exit(1)
#   ^^^^^^^^^^^ no-process-exit-in-handler


app = FastAPI()
app.include_router(GraphQLRouter(strawberry.Schema(Query, Mutation)))
if __name__ == "__main__":
    import uvicorn

    uvicorn.run(app, host="0.0.0.0", port=0)
