import os
import time

import boto3

s3 = boto3.client(
    "s3",
    endpoint_url="http://minio:9000",
    aws_access_key_id="AKIA3Q7ZLMN4RTWXP2KB",
    aws_secret_access_key="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",
)
BUCKET = os.environ.get("S3_BUCKET", "orders")


def cleanup():
    for obj in s3.list_objects_v2(Bucket=BUCKET).get("Contents", []):
        if obj["LastModified"].timestamp() < time.time() - 86400:
            s3.delete_object(Bucket=BUCKET, Key=obj["Key"])
