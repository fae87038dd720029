import { NestFactory } from '@nestjs/core';
import { GracefulShutdownModule } from '@tygra/nestjs-graceful-shutdown';
import { setupGracefulShutdown } from '@tygra/nestjs-graceful-shutdown';
const app = await NestFactory.create(class {});
setupGracefulShutdown({ app });
await app.listen(process.env.PORT);
