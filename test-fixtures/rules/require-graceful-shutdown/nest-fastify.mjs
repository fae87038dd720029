import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
async function bootstrap() {
  const app = await NestFactory.create(class {}, new FastifyAdapter());
  await app.listen(process.env.PORT, '0.0.0.0');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
}
bootstrap();
