from aws_cdk import Stack, aws_lambda


class NoticesStack(Stack):
    def __init__(self, scope, name, topic):
        super().__init__(scope, name)
        aws_lambda.Function(
            self,
            "Notify",
            handler="notify.handler",
            code=aws_lambda.Code.from_asset("notify"),
            environment={
                "TOPIC_ARN": topic.topic_arn,
                "SHOP_NAME": "shop",
                "MAIL_SENDER": "shop@shop.example",
            },
        )
