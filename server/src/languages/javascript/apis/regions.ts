import type { CloudRegionFact } from '../../../../../rules/facts';
import { type ApiTable, type Call, call, callOrConstruct, construct, type FactBody, type Row } from '../api-table';

type Body = FactBody<'cloud-region'>;
type Rows = Readonly<Record<string, Row<'cloud-region'>>>;

/** Without an `endpoint` of its own: other stores that speak S3 want a region and don't look at it. */
function region(cloud: CloudRegionFact['cloud'], name: string, position = 0) {
  return (made: Call): Body | undefined => {
    const value = made.option(name, position);
    return value && made.optionExpression('endpoint', position) === 'absent'
      ? { cloud, region: value, range: value.range }
      : undefined;
  };
}

const aws = region('aws', 'region');

/** Clients of the AWS SDK by package and name. Services that stand in one region of the world only are left out. */
const awsServices: readonly (readonly [string, string])[] = `
  appsync:AppSync athena:Athena auto-scaling:AutoScaling batch:Batch bedrock:Bedrock bedrock-runtime:BedrockRuntime
  bedrock-agent-runtime:BedrockAgentRuntime cloudformation:CloudFormation cloudwatch:CloudWatch cloudwatch-logs:CloudWatchLogs
  codebuild:CodeBuild cognito-identity:CognitoIdentity cognito-identity-provider:CognitoIdentityProvider comprehend:Comprehend
  dynamodb:DynamoDB ec2:EC2 ecr:ECR ecs:ECS eks:EKS elasticache:ElastiCache eventbridge:EventBridge firehose:Firehose glue:Glue iot:IoT
  iot-data-plane:IoTDataPlane kms:KMS kinesis:Kinesis lambda:Lambda location:Location mediaconvert:MediaConvert opensearch:OpenSearch
  personalize:Personalize pinpoint:Pinpoint polly:Polly rds:RDS rds-data:RDSData redshift:Redshift rekognition:Rekognition s3:S3
  scheduler:Scheduler secrets-manager:SecretsManager ses:SES sesv2:SESv2 sfn:SFN sns:SNS sqs:SQS ssm:SSM sts:STS textract:Textract
  timestream-query:TimestreamQuery timestream-write:TimestreamWrite transcribe:Transcribe translate:Translate
`
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split(':') as [string, string]);

const aws3: ApiTable<'cloud-region'> = Object.fromEntries(
  awsServices.map(([client, name]) => [`@aws-sdk/client-${client}@3`, { [`${name}Client | ${name}`]: construct(aws) }]),
);

const aws2: Rows = {
  [[...awsServices.map(([, name]) => name), 'DynamoDB.DocumentClient', 'Config'].join(' | ')]: construct(aws),
  'config.update': call(aws),
};

/** Clients that live in a region. Sources: AWS SDK for JavaScript 3 and 2, each package's documentation at the version named. */
export const cloudRegions: ApiTable<'cloud-region'> = {
  ...aws3,
  'aws-sdk@2': aws2,
  'aws-sdk/global@2': aws2,
  ...Object.fromEntries(
    awsServices.map(([, name]) => [`aws-sdk/clients/${name.toLowerCase()}@2`, { default: construct(aws) } satisfies Rows]),
  ),
  '@google-cloud/vertexai@1': { VertexAI: construct(region('gcp', 'location')) },
  '@google/genai@1': { GoogleGenAI: construct(region('gcp', 'location')) },
  'microsoft-cognitiveservices-speech-sdk@1': {
    'SpeechConfig.fromSubscription | SpeechTranslationConfig.fromSubscription': call((made): Body | undefined => {
      const value = made.argument(1);
      return value && { cloud: 'azure', region: value, range: value.range };
    }),
  },
  '@anthropic-ai/bedrock-sdk@0': { 'default | AnthropicBedrock': construct(region('aws', 'awsRegion')) },
  '@anthropic-ai/vertex-sdk@0': { 'default | AnthropicVertex': construct(region('gcp', 'region')) },
  '@ai-sdk/amazon-bedrock@3': { createAmazonBedrock: call(aws) },
  '@ai-sdk/google-vertex@3': { createVertex: call(region('gcp', 'location')) },
  '@langchain/aws@0': { 'ChatBedrockConverse | BedrockEmbeddings | AmazonKnowledgeBaseRetriever': construct(aws) },
  'sqs-consumer@11': { 'Consumer.create': callOrConstruct(region('aws', 'region')) },
};
