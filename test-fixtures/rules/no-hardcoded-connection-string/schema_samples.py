from pydantic import BaseModel, ConfigDict


class Request(BaseModel):
    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"tools": [{"type": "sql", "connection_string": "postgres://postgres:postgres@localhost:5432/main"}]},
            ]
        }
    )
