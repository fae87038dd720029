const isProd = process.env.NODE_ENV === 'production';

export const config = {
  port: parseInt(process.env.PORT || '3001', 10),
  sessionSecret: process.env.SESSION_SECRET ?? 'parley',
  pushUrl: isProd ? 'https://push.parley.im/v1' : 'http://localhost:7001/v1',
  kafkaBrokers: (process.env.KAFKA_BROKERS || 'localhost:9092').split(','),
  vapid: {
    publicKey: 'BNbxGYNMhEIi9zrneh7mqV4oUanjLUK3m-mYZBcJ2fT8sVwPqR5kDgLxYz1AoCeU',
    privateKey: 'a1C9xQvT4nLzR7pWs0KdYb3HmUfEjG8iO2-qPtXcVeM',
  },
};
