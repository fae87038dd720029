import * as fs from 'fs';
import http from 'http';
import Koa from 'koa';
import Router from '@koa/router';
import { Hono } from 'hono';
import { Controller, Get } from '@nestjs/common';

const server = http.createServer((request, response) => {
  response.end(fs.readFileSync('index.html'));
//             ^^^^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readFileSync` blocks every other request until it is done; use `fs.promises.readFile`.
});

const koa = new Koa();
const router = new Router();
router.get('/', async (ctx) => {
  ctx.body = fs.readdirSync('.');
//           ^^^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readdirSync` blocks every other request until it is done; use `fs.promises.readdir`.
});
koa.use(router.routes()).use(async (ctx, next) => {
  ctx.state.config = JSON.parse(fs.readFileSync('config.json'));
//                              ^^^^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readFileSync` blocks every other request until it is done; use `fs.promises.readFile`.
  await next();
});

const hono = new Hono().get('/', (c) => c.text(fs.readFileSync('a.txt', 'utf8')));
//                                             ^^^^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readFileSync` blocks every other request until it is done; use `fs.promises.readFile`.

export class CatsController {
  list(req, res) {
    res.json(fs.readdirSync('cats'));
//           ^^^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readdirSync` blocks every other request until it is done; use `fs.promises.readdir`.
  }
}

server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
export { Controller, Get, hono };
