from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    model_config = {'env_prefix': 'SHOP_'}
    database_host: str
    color: str


settings = Settings()
