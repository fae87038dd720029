import httpx
import uvicorn
from fastapi import FastAPI
from jinja2 import Template
from pydantic_core import PydanticCustomError

__all__ = ["FastAPI", "PydanticCustomError", "Template", "httpx", "uvicorn"]
