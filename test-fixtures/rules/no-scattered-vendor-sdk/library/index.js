import { S3Client } from '@aws-sdk/client-s3';

export const make = () => new S3Client({});
