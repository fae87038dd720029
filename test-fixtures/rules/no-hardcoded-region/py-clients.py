import os

import boto3
from boto3 import Session
from botocore.config import Config

REGION = "eu-west-1"
#        ^^^^^^^^^^^ no-hardcoded-region: The AWS region eu-west-1 is hardcoded; read it from AWS_REGION in the environment.

s3 = boto3.client("s3", region_name=REGION)
sqs = boto3.resource("sqs", "us-east-2")
#                           ^^^^^^^^^^^ no-hardcoded-region
session = Session(region_name="us-west-1")
#                             ^^^^^^^^^^^ no-hardcoded-region
config = Config(region_name="eu-north-1", retries={"max_attempts": 3})
#                           ^^^^^^^^^^^^ no-hardcoded-region

# The environment says it, or the SDK asks it.
ssm = boto3.client("ssm", region_name=os.environ["AWS_REGION"])
sns = boto3.client("sns", region_name=os.environ.get("AWS_REGION", "eu-west-1"))
kms = boto3.client("kms")

# Stands in one region of the world only, or is no AWS.
cdn = boto3.client("cloudfront", region_name="us-east-1")
minio = boto3.client("s3", endpoint_url=os.environ["S3_ENDPOINT"], region_name="us-east-1")


def client(service, region_name="eu-west-1"):
    """region_name: a region such as eu-west-1."""
    return boto3.client(service, region_name=region_name)
