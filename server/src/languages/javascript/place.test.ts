import { describe, expect, it } from 'vitest';
import { javascript } from '.';

/** Place of the read of `process.env.HERE`. */
function place(text: string, path = 'src/file.ts') {
  const { facts, parseError } = javascript.extract({ path, text });
  if (parseError) throw new Error(parseError.message);
  for (const fact of facts) if (fact.kind === 'env-read' && fact.name === 'HERE') return fact.place;
  throw new Error('no read of HERE');
}

const here = 'process.env.HERE';
const express = `import express from 'express'; const app = express();`;

describe('scope', () => {
  it.each([
    ['top', `f(${here});`],
    ['top', `if (x) { for (const a of b) { f(${here}); } }`],
    ['start', `if (require.main === module) { f(${here}); }`],
    ['start', `if (import.meta.url === pathToFileURL(process.argv[1]).href) f(${here});`],
    ['start', `main(); async function main() { f(${here}); }`],
    ['start', `const main = async () => { inner(); }; const inner = () => ${here}; main().catch(console.error);`],
    ['start', `(async () => { f(${here}); })();`],
    ['start', `mongoose.connect(url).then(() => { f(${here}); });`],
    ['start', `db.once('open', function () { f(${here}); });`],
    ['start', `class Server { constructor() { this.init(); } init() { f(${here}); } } new Server();`],
    ['start', `class Server { start() { f(${here}); } } const server = new Server(); server.start();`],
    ['start', `const server = { start() { f(${here}); } }; server.start();`],
    ['function', `export function f() { return ${here}; }`],
    ['function', `function unused() { return ${here}; }`],
    ['function', `process.on('SIGTERM', () => f(${here}));`],
    ['function', `program.command('x').action(() => f(${here}));`],
    ['function', `class A { m() { return ${here}; } }`],
    ['handler', `${express} app.get('/', (q, s) => s.send(${here}));`],
    ['handler', `${express} app.get('/', [check, wrap((q, s) => s.send(${here}))]);`],
    ['handler', `${express} app.get('/', load); function load() { return read(); } function read() { return ${here}; }`],
    ['handler', `${express} app.get('/', async (q, s) => { await Promise.all(list.map(async (x) => f(${here}))); });`],
    ['handler', `${express} start(); function start() { f(${here}); } app.get('/', () => start());`],
    ['handler', `exports.list = (req, res) => res.json(${here});`],
    ['handler', `export default function (_req: Request, res: Response) { res.json(${here}); }`],
    ['handler', `const { Worker } = require('bullmq'); new Worker('q', async (job) => f(${here}));`],
    ['function', `const app = { get(path, f) {} }; app.get('/', (a) => a.send(${here}));`],
  ])('%s: %s', (scope, text) => expect(place(text).scope).toBe(scope));

  it('knows exported handlers by their file and name', () => {
    expect(place(`export async function GET() { return ${here}; }`, 'app/api/route.ts').scope).toBe('handler');
    expect(place(`export async function GET() { return ${here}; }`, 'src/get.ts').scope).toBe('function');
    expect(place(`export const handler = async (event) => ${here};`, 'index.mjs').scope).toBe('handler');
  });

  it('knows routes', () => {
    expect(place(`${express} app.post('/users/:id', (a, b) => b.send(${here}));`).route).toEqual({
      path: '/users/:id',
      method: 'post',
    });
  });
});

describe('surroundings', () => {
  it('says whether the innermost function is asynchronous', () => {
    expect(place(`async function f() { g(${here}); }`).async).toBe(true);
    expect(place(`async function f() { return x.map(() => ${here}); }`).async).toBe(false);
  });

  it('sees try with catch', () => {
    expect(place(`try { f(${here}); } catch {}`).inTry).toBe(true);
    expect(place(`try { f(${here}); } finally {}`).inTry).toBeUndefined();
    expect(place(`try { f(); } catch { g(${here}); }`).inTry).toBeUndefined();
  });

  it.each([
    [`if (process.env.NODE_ENV === 'production') f(${here});`, true, 'production'],
    [`if (process.env.NODE_ENV !== 'production') f(${here});`, false, 'production'],
    [`if (process.env.NODE_ENV === 'production') g(); else f(${here});`, false, 'production'],
    [`const dev = process.env.NODE_ENV === 'development'; if (dev) f(${here});`, true, 'development'],
    [`const dev = process.env.NODE_ENV === 'development'; if (!dev) f(${here});`, false, 'development'],
    [`process.env.APP_ENV == 'test' && f(${here});`, true, 'test'],
    [`const x = process.env.NODE_ENV === 'test' ? ${here} : 1;`, true, 'test'],
  ])('guard: %s', (text, is, value) => expect(place(text).guard).toMatchObject({ is, values: [value] }));

  it('takes other conditions for no guard', () => {
    expect(place(`if (process.env.PORT === '80') f(${here});`).guard).toBeUndefined();
    expect(place(`process.env.NODE_ENV === 'test' || f(${here});`).guard).toMatchObject({ is: false });
  });
});
