broker_url = "amqp://rabbitmq/"
