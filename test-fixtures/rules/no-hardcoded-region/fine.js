import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SNSClient } from '@aws-sdk/client-sns';

// The environment says it, or the SDK asks it.
export const s3 = new S3Client({ region: process.env.AWS_REGION });
export const ses = new SESClient({ region: process.env.SES_REGION || 'eu-west-1' });
export const sns = new SNSClient({});

// Stands in one region of the world only.
export const cdn = new CloudFrontClient({ region: 'us-east-1' });

// Not a region: a store that only speaks S3.
export const minio = new S3Client({ endpoint: process.env.S3_ENDPOINT, region: 'us-east-1', forcePathStyle: true });
export const r2 = new S3Client({ region: 'auto' });

// Somebody else's region.
class Map {
  constructor({ region }) {
    this.region = region;
  }
}
export const map = new Map({ region: 'eu-west-1' });
export const labels = { 'eu-west-1': 'Ireland', region: 'us-east-1' };
