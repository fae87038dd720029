const { SESSION_SECRET = 'parcelhub-session-secret-please-change-me-32', PORT = '4000', APP_ENV } = process.env;

const byEnv = {
  staging: { carrierApi: 'https://carrier.staging.parcelhub.io', db: 'pg-staging.parcelhub.internal' },
  production: { carrierApi: 'https://carrier.parcelhub.io', db: 'pg.parcelhub.internal' },
} as const;

export const settings = {
  port: Number(PORT),
  sessionSecret: SESSION_SECRET,
  ...byEnv[(APP_ENV ?? 'production') as keyof typeof byEnv],
};
