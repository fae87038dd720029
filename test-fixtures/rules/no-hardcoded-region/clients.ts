import { S3 } from 'aws-sdk';
import * as sqs from '@aws-sdk/client-sqs';
import { DynamoDBClient as Dynamo } from '@aws-sdk/client-dynamodb';
import AWS from 'aws-sdk';
import { VertexAI } from '@google-cloud/vertexai';

const REGION = 'eu-central-1';
//             ^^^^^^^^^^^^^^ no-hardcoded-region: The AWS region eu-central-1 is hardcoded; read it from AWS_REGION in the environment.
const config = { aws: { region: `us-west-2` } };
//                              ^^^^^^^^^^^ no-hardcoded-region: The AWS region us-west-2 is hardcoded; read it from AWS_REGION in the environment.

AWS.config.update({ region: 'us-east-1' });
//                          ^^^^^^^^^^^ no-hardcoded-region: The AWS region us-east-1 is hardcoded; read it from AWS_REGION in the environment.
AWS.config.region = 'ap-southeast-2';
//                  ^^^^^^^^^^^^^^^^ no-hardcoded-region
export const bucket = new S3({ region: REGION, apiVersion: '2006-03-01' });
export const queue = new sqs.SQSClient(config.aws);
export const table = new Dynamo({ maxAttempts: 3, region: 'eu-' + 'west-1' });
//                                                        ^^^^^^^^^^^^^^^^ no-hardcoded-region
export const model = new VertexAI({ project: process.env.GOOGLE_CLOUD_PROJECT, location: 'europe-west4' });
//                                                                                       ^^^^^^^^^^^^^^ no-hardcoded-region: The Google Cloud region europe-west4 is hardcoded; read it from GOOGLE_CLOUD_LOCATION in the environment.
