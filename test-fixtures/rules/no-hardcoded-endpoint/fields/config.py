from fastapi import FastAPI
from pydantic import AliasChoices, Field
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    api_origins: list[str] = Field(
        default_factory=lambda: ["http://localhost:3000", "http://127.0.0.1:3000"],
        validation_alias=AliasChoices("API_ORIGINS", "ORIGINS"),
    )


app = FastAPI(openapi_tags=[{"name": origin} for origin in Settings().api_origins])
