import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as AWS from 'aws-sdk';

AWS.config.update({
  accessKeyId: process.env.AWS_ACCESS_KEY_ID,
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
  region: 'us-east-2',
  //      ^^^^^^^^^^^ no-hardcoded-region
});

export const items = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-3' }));
//                                                                            ^^^^^^^^^^^ no-hardcoded-region

export class Uploads {
  private readonly s3 = new S3Client({ region: 'sa-east-1' });
  //                                           ^^^^^^^^^^^ no-hardcoded-region

  constructor(private readonly sns = new AWS.SNS({ apiVersion: '2010-03-31', region: 'ca-central-1' })) {}
  //                                                                                 ^^^^^^^^^^^^^^ no-hardcoded-region

  async models(region: string) {
    const secrets = new SecretsManagerClient({ region: region || 'us-east-1' });
    return [this.s3, this.sns, secrets, new BedrockRuntimeClient({ region: 'us-west-2' })];
    //                                                                     ^^^^^^^^^^^ no-hardcoded-region
  }
}

// What the environment leaves open is the default's.
export const asked =
  process.env.AWS_REGION === undefined ? new S3Client({}) : new S3Client({ region: process.env.AWS_REGION ?? 'us-east-1' });
