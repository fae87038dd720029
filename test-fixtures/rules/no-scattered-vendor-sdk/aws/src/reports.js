import { S3Client } from '@aws-sdk/client-s3';
//                        ^^^^^^^^^^^^^^^^^^ no-scattered-vendor-sdk
import { SQSClient } from '@aws-sdk/client-sqs';

export const reports = [new S3Client({}), new SQSClient({})];
