import boto3

from shop import s3, sqs

session = boto3.Session()
clients = (s3.client, sqs.client)
