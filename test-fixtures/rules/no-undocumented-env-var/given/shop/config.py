import os

from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    ORG_NAME: str = os.getenv("SHOP_ORG")
    ORG_TITLE: str = (
        os.getenv("SHOP_ORG")
        if os.getenv("SHOP_ORG")
        else "Shop"
    )
