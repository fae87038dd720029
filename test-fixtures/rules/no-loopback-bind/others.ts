import { serve } from '@hono/node-server';
import { NestFactory } from '@nestjs/core';
import * as grpc from '@grpc/grpc-js';
import { Hono } from 'hono';
import { AppModule } from './app.module';

enum Host {
  Local = 'localhost',
//        ^^^^^^^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on localhost; listen on 0.0.0.0.
}

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  app.enableShutdownHooks();
  await app.listen(process.env.PORT ?? 3000, Host.Local);
  const rpc = new grpc.Server();
  rpc.bindAsync(`127.0.0.1:${process.env.GRPC_PORT}`, grpc.ServerCredentials.createInsecure(), () => {});
//               ^^^^^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on 127.0.0.1; listen on 0.0.0.0.
  serve({ fetch: new Hono().fetch, port: Number(process.env.API_PORT), hostname: 'localhost' });
//                                                                               ^^^^^^^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on localhost; listen on 0.0.0.0.
  Deno.serve({ hostname: '127.0.0.1' }, () => new Response('ok'));
//                       ^^^^^^^^^^^ no-loopback-bind: Nothing outside this machine or container reaches a server on 127.0.0.1; listen on 0.0.0.0.
}

void bootstrap();
