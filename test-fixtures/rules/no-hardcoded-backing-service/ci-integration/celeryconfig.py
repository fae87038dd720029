broker_url = "amqp://rabbitmq/"
#            ^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
