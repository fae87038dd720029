import { CacheModule as InMemoryCacheModule } from '@nestjs/cache-manager';
import { Module } from '@nestjs/common';
import { CacheModule } from './cache/cache.module';

@Module({ imports: [CacheModule, InMemoryCacheModule.register({ isGlobal: true })] })
export class AppModule {}
