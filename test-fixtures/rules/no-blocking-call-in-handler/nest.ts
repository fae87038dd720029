import { readFileSync } from 'node:fs';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Controller('cats')
export class CatsController {
  private readonly names = readFileSync('names.txt', 'utf8');

  @Get(':id')
  findOne(): string {
    return this.names + this.picture();
  }

  private picture(): string {
    return readFileSync('cat.txt', 'utf8');
//         ^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readFileSync` blocks every other request until it is done; use `fs.promises.readFile`.
  }
}

@Module({ controllers: [CatsController] })
class AppModule {}

const app = await NestFactory.create(AppModule);
app.enableShutdownHooks();
await app.listen(process.env.PORT ?? 3000);
