function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
}

export const config = {
  port: Number(process.env.PORT ?? 3000),
  logLevel: process.env.LOG_LEVEL ?? 'info',
  databaseUrl: required('DATABASE_URL'),
  redisUrl: required('REDIS_URL'),
  queueUrl: required('QUEUE_URL'),
  paymentsUrl: required('PAYMENTS_URL'),
  receiptsUrl: required('RECEIPTS_URL'),
  sessionSecret: required('SESSION_SECRET'),
};
