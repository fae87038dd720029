import pydantic

LIBID = "0123456789abcdef0123456789abcdef"
LIBAPI = 1
LIBPATCH = 4

MODEL = pydantic.BaseModel
