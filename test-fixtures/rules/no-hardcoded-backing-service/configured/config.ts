export const config = {
  redis: { host: process.env.REDIS_HOST },
  rabbit: { host: process.env.AMQP_HOST },
  smtp: { host: process.env.SMTP_HOST },
  brokers: process.env.KAFKA_BROKERS ?? 'localhost:9092',
};
