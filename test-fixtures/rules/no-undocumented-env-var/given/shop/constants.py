from pydantic_settings import BaseSettings


class Constants(BaseSettings):
    app_name: str = "catalog"
    token_url: str = "/token"
    api_v1_str: str = "/api/v1"
    orders_url: str = "https://orders.acme.dev"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var
    session_minutes: int = 30
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ no-undocumented-env-var
