import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { counts } from './counts';

export async function limit(key: string, tiers: { limit: number; window: number }[]) {
  const now = Date.now();
  if (process.env.NODE_ENV !== 'production') {
    const [tier] = tiers;
    return { success: true, limit: tier.limit, remaining: tier.limit, reset: now + tier.window };
  }
  const used = await counts(key);
  return { success: used < tiers[0].limit, limit: tiers[0].limit, remaining: tiers[0].limit - used, reset: now };
}

const app = await NestFactory.create(AppModule, process.env.NODE_ENV === 'production' ? { logger: false } : {});
app.enableShutdownHooks();
await app.listen(process.env.PORT);
