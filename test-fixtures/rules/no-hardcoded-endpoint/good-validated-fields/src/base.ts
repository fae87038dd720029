import { env } from './env.ts';

// The end of a chain that asks the environment at each step.
const baseUrl =
  env.STAGE === 'live'
    ? `https://${env.LIVE_HOST}`
    : env.STAGE === 'preview'
      ? `https://${env.PREVIEW_HOST}`
      : 'http://localhost:3000';

export const base = { baseUrl };
