import os

from pydantic_settings import BaseSettings


class Log(BaseSettings):
    to_file: bool = False
    audit: bool = True


log = Log()
