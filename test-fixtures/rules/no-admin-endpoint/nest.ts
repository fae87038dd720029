import { Controller, Get, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Controller('admin')
export class AdminController {
  @Post('seed-products')
  //    ^^^^^^^^^^^^^^^ no-admin-endpoint: The route seed-products seeds data on request; run that as a one-off admin process of the same release.
  seed(): void {}

  @Get('seeds')
  seeds(): string[] {
    return [];
  }

  @Get('backup-codes')
  codes(): string[] {
    return [];
  }
}

async function bootstrap() {
  const app = await NestFactory.create(AdminController);
  app.enableShutdownHooks();
  await app.listen(process.env.PORT ?? 3000);
}
void bootstrap();
