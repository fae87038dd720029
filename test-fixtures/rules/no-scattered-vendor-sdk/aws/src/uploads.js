import { S3Client } from '@aws-sdk/client-s3';
//                        ^^^^^^^^^^^^^^^^^^ no-scattered-vendor-sdk: 4 modules speak to AWS through its SDK; put it behind one module of the app.

export const uploads = new S3Client({});
