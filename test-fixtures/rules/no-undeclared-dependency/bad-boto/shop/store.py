import boto3
#      ^^^^^ no-undeclared-dependency: boto3 is imported but declared nowhere; add it to pyproject.toml.
from botocore.exceptions import ClientError


def load(bucket, key):
    try:
        return boto3.resource("s3").Object(bucket, key).get()["Body"].read()
    except ClientError:
        return None
