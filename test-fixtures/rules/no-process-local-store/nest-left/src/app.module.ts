import { CacheModule } from '@nestjs/cache-manager';
import { Module } from '@nestjs/common';

@Module({ imports: [CacheModule.register({})] })
//                  ^^^^^^^^^^^^^^^^^^^^ no-process-local-store
export class AppModule {}
