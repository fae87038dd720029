import { S3Client } from '@aws-sdk/client-s3';

export function storeFor(isDevelopmentEnv: boolean) {
  if (isDevelopmentEnv) {
    return new S3Client({ endpoint: 'http://host.docker.internal:4566', forcePathStyle: true });
  }
  return new S3Client({ endpoint: 'http://minio.acme.com:9000' });
  //                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
}
