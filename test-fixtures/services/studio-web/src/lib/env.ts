import { z } from 'zod';

export const env = z
  .object({
    NEXTAUTH_SECRET: z.string().default('studio-next-auth-secret-2024'),
    STRIPE_WEBHOOK_SECRET: z.string().optional(),
    RENDER_API: z.string().url().default('http://localhost:9000'),
  })
  .parse(process.env);
