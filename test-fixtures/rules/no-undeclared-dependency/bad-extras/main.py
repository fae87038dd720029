import httpx
#      ^^^^^ no-undeclared-dependency
from fastapi import FastAPI
from pydantic_core import PydanticCustomError

__all__ = ["FastAPI", "PydanticCustomError", "httpx"]
