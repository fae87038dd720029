import { Module } from '@nestjs/common';
import { createClient } from 'redis';

@Module({ providers: [{ provide: 'CACHE', useFactory: () => createClient({ url: process.env.REDIS_URL }).connect() }] })
export class CacheModule {}
