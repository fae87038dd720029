import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { serve } from '@hono/node-server';
import { NestFactory } from '@nestjs/core';
import { Hono } from 'hono';
import { AppModule } from './app.module.mjs';

const app = new Hono();
const { createServer } = await import('node:http2');

async function bootstrap() {
  const nest = await NestFactory.create(AppModule);
  nest.enableShutdownHooks();
  await nest.listen(3000);
//                  ^^^^ no-hardcoded-port: Port 3000 is hardcoded; listen on the PORT of the environment.
  const apollo = new ApolloServer({ typeDefs: '' });
  await startStandaloneServer(apollo, { listen: { port: 4000 } });
//                                                      ^^^^ no-hardcoded-port: Port 4000 is hardcoded; listen on the PORT of the environment.
}

serve({ fetch: app.fetch, port: 8787 });
//                              ^^^^ no-hardcoded-port: Port 8787 is hardcoded; listen on the PORT of the environment.
createServer().listen(8443);
//                    ^^^^ no-hardcoded-port: Port 8443 is hardcoded; listen on the PORT of the environment.
Bun.serve({ port: 3030, fetch: () => new Response('ok') });
//                ^^^^ no-hardcoded-port: Port 3030 is hardcoded; listen on the PORT of the environment.
Deno.serve({ port: 3031 }, () => new Response('ok'));
//                 ^^^^ no-hardcoded-port: Port 3031 is hardcoded; listen on the PORT of the environment.
void bootstrap();
