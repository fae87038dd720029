import { S3Client } from '@aws-sdk/client-s3';

export const store = new S3Client({});
