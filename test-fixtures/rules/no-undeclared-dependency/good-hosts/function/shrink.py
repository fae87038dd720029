import boto3
from pydantic import BaseModel


class Picture(BaseModel):
    key: str


store = boto3.resource("s3")
