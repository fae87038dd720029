import { Injectable } from '@nestjs/common';
import { S3 } from 'aws-sdk';

@Injectable()
export class StorageService {
  private readonly s3 = new S3({
    region: 'eu-central-1',
    accessKeyId: 'AKIA3QZ7PLMX5RTN2WVK',
    secretAccessKey: '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',
  });

  put(key: string, body: string) {
    return this.s3.putObject({ Bucket: process.env.BUCKET ?? 'billing', Key: key, Body: body }).promise();
  }
}
