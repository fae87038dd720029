import os

import aioboto3
import boto3

boto3.setup_default_session(region_name="eu-west-2")
#                                       ^^^^^^^^^^^ no-hardcoded-region


class Mailer:
    def __init__(self, region=None):
        self.ses = boto3.client(service_name="ses", region_name="us-east-2", aws_access_key_id=os.environ["KEY_ID"])
        #                                                       ^^^^^^^^^^^ no-hardcoded-region
        self.sns = boto3.session.Session().client("sns", region_name="us-west-2")
        #                                                            ^^^^^^^^^^^ no-hardcoded-region
        self.sqs = boto3.client("sqs", region_name=region or "us-east-1")


async def upload(key):
    async with aioboto3.Session().client("s3", region_name="eu-south-1") as s3:
        #                                                  ^^^^^^^^^^^^ no-hardcoded-region
        await s3.upload_file(key)
