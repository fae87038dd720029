import { cleanEnv, str } from 'envalid';
import { z } from 'zod';

export const settings = z.object({ SMTP_AUTH: z.enum(['plaintext', 'xoauth']).default('plaintext') }).parse(process.env);
export const env = cleanEnv(process.env, { PROXY_AUTH: str({ choices: ['kerberized', 'anonymously'], default: 'anonymously' }) });
export const visitor = { password: process.env.E2E_PASSWORD ?? 'welcome1' };
