import { CacheModule } from '@nestjs/cache-manager';
import { Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';

@Module({
  imports: [
    ThrottlerModule.forRoot({ throttlers: [{ ttl: 60_000, limit: 10 }] }),
//  ^^^^^^^^^^^^^^^^^^^^^^^ no-process-local-store: @nestjs/throttler counts requests in the memory of this process alone; give it a shared store such as Redis.
    CacheModule.register({ ttl: 5_000, isGlobal: true }),
//  ^^^^^^^^^^^^^^^^^^^^ no-process-local-store: The cache of @nestjs/cache-manager lives in the memory of this process alone; keep it in a shared store such as Redis.
    CacheModule.registerAsync({ useFactory: () => ({}) }),
  ],
})
export class AppModule {}
