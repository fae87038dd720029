import os

from anthropic import AnthropicBedrock, AnthropicVertex
from langchain_aws import ChatBedrock

claude = AnthropicBedrock(aws_region="eu-west-1")
#                                    ^^^^^^^^^^^ no-hardcoded-region
vertex = AnthropicVertex(region="europe-west1", project_id="shop")
#                               ^^^^^^^^^^^^^^ no-hardcoded-region
chat = ChatBedrock(model_id="claude", region_name="eu-west-1")
#                                                 ^^^^^^^^^^^ no-hardcoded-region
anywhere = AnthropicVertex(region="global", project_id="shop")
given = AnthropicBedrock(aws_region=os.environ["AWS_REGION"])
