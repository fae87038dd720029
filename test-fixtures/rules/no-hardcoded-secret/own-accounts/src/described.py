LOGIN = OpenApiExample("login", value={"email": "ada@gate.com", "password": "bigbrain"})


class Login:
    model_config = {"json_schema_extra": {"examples": [{"password": "bigbrain"}]}}


def made(User):
    return User(email="ada@gate.com", password="bigbrain")
