import { NestFactory } from '@nestjs/core';
import { type MicroserviceOptions, Transport } from '@nestjs/microservices';
import { AppModule } from './app.module';

async function bootstrap() {
  const tcp = await NestFactory.createMicroservice<MicroserviceOptions>(AppModule, {
    transport: Transport.TCP,
    options: { host: '0.0.0.0', port: 4000 },
//                                    ^^^^ no-hardcoded-port: Port 4000 is hardcoded; listen on the PORT of the environment.
  });
  tcp.enableShutdownHooks();
  await tcp.listen();
  // The port of a broker is none that is listened on.
  const redis = await NestFactory.createMicroservice<MicroserviceOptions>(AppModule, {
    transport: Transport.REDIS,
    options: { host: process.env.REDIS_HOST, port: Number(process.env.REDIS_PORT) },
  });
  await redis.listen();
}

bootstrap();
