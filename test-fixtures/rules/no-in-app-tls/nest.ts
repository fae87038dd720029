import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';

const httpsOptions = { key: readFileSync('key.pem'), cert: readFileSync('cert.pem') };
const app = await NestFactory.create(AppModule, { httpsOptions });
//                ^^^^^^^^^^^^^^^^^^ no-in-app-tls
app.enableShutdownHooks();
await app.listen(process.env.PORT);
