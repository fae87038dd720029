import { Controller, Logger, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';

@Controller('sessions')
export class SessionController {
  private readonly logger = new Logger(SessionController.name);

  @Post()
  create(user: { name: string; password: string }) {
    this.logger.log(`login of ${user.name} with ${user.password}`);
//                                                ^^^^^^^^^^^^^ no-sensitive-log: `user.password` is a secret and goes to the log; leave it out.
  }
}

const app = await NestFactory.create(AppModule);
app.enableShutdownHooks();
await app.listen(process.env.PORT ?? 3000);
