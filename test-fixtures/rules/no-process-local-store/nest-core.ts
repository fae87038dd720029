import { CacheModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { redisStore } from 'cache-manager-redis-yet';

@Module({ imports: [CacheModule.register()] })
//                  ^^^^^^^^^^^^^^^^^^^^ no-process-local-store: The cache of @nestjs/common lives in the memory of this process alone; keep it in a shared store such as Redis.
class RatesModule {}

@Module({ imports: [RatesModule, CacheModule.register({ store: redisStore, url: process.env.REDIS_URL })] })
class AppModule {}

async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableShutdownHooks();
  await app.listen(process.env.PORT ?? 3000);
}
void bootstrap();
