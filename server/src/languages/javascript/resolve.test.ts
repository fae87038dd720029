import { describe, expect, it } from 'vitest';
import { Module } from './module';
import { Resolver } from './resolve';
import { parse } from './syntax';

/** Name of the callee of a file's last call, `-` where it is not known. */
function last(text: string, path = 'file.ts'): string {
  const { ast, parseError } = parse(path, text);
  if (!ast) throw new Error(parseError.message);
  const module = new Module(path, text, ast);
  const resolver = new Resolver(module);
  const end = Math.max(...module.calls.map((call) => call.callee.range[1]));
  const call = module.calls.find((candidate) => candidate.callee.range[1] === end);
  const api = call && resolver.api(call.callee);
  return api ? `${api.module}:${api.path}` : '-';
}

describe('imports', () => {
  it.each([
    [`import express from 'express'; express();`],
    [`import * as express from 'express'; express();`],
    [`import { default as make } from 'express'; make();`],
    [`import express = require('express'); express();`],
    [`const express = require('express'); express();`],
    [`const express = require('express').default; express();`],
    [`const { default: express } = require('express'); express();`],
    [`const express = (await import('express')).default; express();`],
    [`const { default: express } = await import('express'); express();`],
    [`let express; express = require('express'); express();`],
    [`var express_1 = __importDefault(require('express')); (0, express_1.default)();`],
    [`import('express').then(({ default: express }) => { express() });`],
  ])('%s', (text) => expect(last(text)).toBe('express:default'));

  it.each([
    [`import { writeFileSync as save } from 'node:fs'; save();`],
    [`import fs from 'fs'; fs['writeFileSync']();`],
    [`const { writeFileSync } = require('node:fs'); writeFileSync();`],
    [`const fs = require('fs'); const { writeFileSync: w } = fs; w();`],
    [`const write = require('fs').writeFileSync; write();`],
    [`import fs from 'fs'; const io = { fs }; io.fs.writeFileSync();`],
  ])('%s', (text) => expect(last(text)).toBe('fs:writeFileSync'));

  it('knows promises of builtins under one name', () => {
    expect(last(`import { readFile } from 'node:fs/promises'; readFile();`)).toBe('fs:promises.readFile');
    expect(last(`import { promises as fs } from 'fs'; fs.readFile();`)).toBe('fs:promises.readFile');
  });
});

describe('shadowing', () => {
  it.each([
    [`import express from 'express'; function f(express) { express(); }`],
    [`const fs = require('fs'); { const fs = {}; fs.readFileSync(); }`],
    [`function require(x) { return x; } const fs = require('fs'); fs.readFileSync();`],
    [`import pg from 'pg'; let Pool = pg.Pool; Pool = class {}; new Pool();`],
    [`class express {} express.listen();`],
  ])('%s', (text) => expect(last(text)).toBe('-'));

  it('knows globals only where nothing of the file bears their name', () => {
    expect(last('process.exit();')).toBe('process:exit');
    expect(last('globalThis.process.exit();')).toBe('process:exit');
    expect(last(`import { exit } from 'node:process'; exit();`)).toBe('process:exit');
    expect(last('function f(process) { process.exit(); }')).toBe('-');
    expect(last('setInterval(() => {}, 1);')).toBe('global:setInterval');
  });
});

describe('instances', () => {
  const listen = 'express:default().listen';
  it.each([
    [`import express from 'express'; express().use(a).use(b()).listen();`],
    [`import express from 'express'; const app = express(); const { listen } = app; listen();`],
    [`const app = module.exports = require('express')(); app.listen();`],
    [`import express from 'express'; class S { app = express(); run() { this.app.listen(); } }`],
    [`import express from 'express'; class S { constructor() { this.app = express(); } run() { this.app.listen(); } }`],
    [`import express from 'express'; class S { app = express(); } new S().app.listen();`],
    [`import express from 'express'; function make() { const app = express(); return app; } make().listen();`],
    [`import express from 'express'; const make = () => express(); const app = make(); app.listen();`],
    [`import express from 'express'; const make = () => ({ app: express() }); const { app } = make(); app.listen();`],
    [`import express, { Express } from 'express'; function run(app: Express) { app.listen(); }`],
    [
      `import type { Application } from 'express'; class S { constructor(private app: Application) {} run() { this.app.listen(); } }`,
    ],
    [`import express from 'express'; const server = { app: express() }; server.app.listen();`],
    [`import express from 'express'; let app: express.Express | undefined; app = express(); app!.listen();`],
  ])('%s', (text) => expect(last(text)).toBe(listen));

  it('looks through promises and callbacks of promises', () => {
    expect(last(`import amqp from 'amqplib'; (await (await amqp.connect()).createChannel()).consume();`)).toBe(
      'amqplib:connect().createChannel().consume',
    );
    expect(last(`import fastify from 'fastify'; fastify().ready().then((app) => app.listen());`)).toBe(
      'fastify:default().listen',
    );
  });

  it('takes the servers of Node as one kind', () => {
    const text = `const http = require('http'), https = require('https'); let s; if (tls) s = https.createServer(); else s = http.createServer(); s.listen();`;
    expect(last(text)).toBe('https:createServer().listen');
    // What an app's listen gives can be closed; the app itself cannot.
    const app = `import https from 'https'; import express from 'express'; const app = express(); let s = app; if (tls) s = https.createServer(app); s.listen();`;
    expect(last(app)).toBe('express:default().listen');
  });

  it('gives up where a name may be two things', () => {
    expect(last(`import a from 'koa'; import b from 'express'; const app = x ? a() : b(); app.listen();`)).toBe('-');
    expect(last(`import e from 'express'; let app = e(); app = other(); app.listen();`)).toBe('-');
  });

  it('does not go round in circles', () => {
    expect(last('let a = b, b = a; a.x();')).toBe('-');
    expect(last('const f = () => f(); f().x();')).toBe('-');
    expect(last('class A extends A {} new A().x();')).toBe('-');
  });
});
