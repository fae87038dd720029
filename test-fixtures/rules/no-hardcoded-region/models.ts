import { createAmazonBedrock } from '@ai-sdk/amazon-bedrock';
import AnthropicBedrock from '@anthropic-ai/bedrock-sdk';
import { AnthropicVertex } from '@anthropic-ai/vertex-sdk';
import { ChatBedrockConverse } from '@langchain/aws';

export const bedrock = createAmazonBedrock({ region: 'eu-west-1' });
//                                                   ^^^^^^^^^^^ no-hardcoded-region
export const claude = new AnthropicBedrock({ awsRegion: 'eu-west-1' });
//                                                      ^^^^^^^^^^^ no-hardcoded-region
export const vertex = new AnthropicVertex({ region: 'europe-west1' });
//                                                  ^^^^^^^^^^^^^^ no-hardcoded-region
export const chat = new ChatBedrockConverse({ model: 'claude', region: 'eu-west-1' });
//                                                                     ^^^^^^^^^^^ no-hardcoded-region
export const anywhere = new AnthropicVertex({ region: 'global' });
export const given = new AnthropicBedrock({ awsRegion: process.env.AWS_REGION });
