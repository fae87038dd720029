import { readFileSync } from 'node:fs';
import Hapi from '@hapi/hapi';
import { NestFactory } from '@nestjs/core';
import Fastify from 'fastify';
import tls from 'node:tls';
import { AppModule } from './app.module';

// A client's certificate, one that the platform hands in, and an `https` of our own.
export const socket = tls.connect({ key: readFileSync('client.key'), cert: readFileSync('client.pem') });
const https = { createServer: (options: object) => Fastify(options) };
export const own = https.createServer({ key: readFileSync('key.pem') });
export const handedIn = Fastify({ https: { key: process.env.TLS_KEY, cert: process.env.TLS_CERT } });

async function main() {
  const app = await NestFactory.create(AppModule, { cors: true });
  app.enableShutdownHooks();
  await app.listen(Number(process.env.PORT));
  const hapi = Hapi.server({ port: process.env.ADMIN_PORT, host: '0.0.0.0' });
  await hapi.start();
}

main();
