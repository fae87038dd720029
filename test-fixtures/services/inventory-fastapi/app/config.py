from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    app_name: str = "catalog"
    database_url: str = "postgresql+psycopg://catalog:Wint3r2023@pg-prod.acme.internal:5432/catalog"
    redis_url: str = "redis://localhost:6379/0"
    jwt_secret: str = "e9c1f04a7b2d4d6f8a3b5c7d9e1f2a4b"
    access_token_expire_minutes: int = 30
    token_url: str = "/token"

    class Config:
        env_file = ".env"


settings = Settings()
