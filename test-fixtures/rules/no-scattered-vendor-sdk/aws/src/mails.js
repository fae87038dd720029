import { SQSClient } from '@aws-sdk/client-sqs';
//                         ^^^^^^^^^^^^^^^^^^^ no-scattered-vendor-sdk

export const mails = new SQSClient({});
