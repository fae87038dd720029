import { S3Client } from '@aws-sdk/client-s3';

// Fills the buckets that the tests look into.
export const files = new S3Client({ region: 'ca-central-1' });
