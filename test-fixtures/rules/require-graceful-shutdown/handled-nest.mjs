import { NestFactory } from '@nestjs/core';
const app = await NestFactory.create(class {});
process.on('SIGTERM', async () => { await app.close(); });
await app.listen(process.env.PORT);
