import { describe, expect, it } from 'vitest';
import { javascript } from '.';

const kinds = (kind: string, text: string) =>
  javascript.extract({ path: 'file.ts', text }).facts.filter((fact) => fact.kind === kind) as unknown as Record<
    string,
    unknown
  >[];

describe('handlers of signals', () => {
  it.each([
    ['closes', `process.on('SIGTERM', () => server.close());`],
    ['closes', `process.once('SIGTERM', async () => { await db.end(); process.exit(0); });`],
    ['closes', `process.on('SIGTERM', stop); function stop() { server.close(() => process.exit()); }`],
    ['closes', `import { on } from 'node:process'; on('SIGTERM', () => { shutdown('SIGTERM'); });`],
    ['exits', `process.on('SIGTERM', () => process.exit(0));`],
    ['exits', `process.on('SIGTERM', process.exit);`],
    [
      'exits',
      `process.on('SIGTERM', () => { console.log('bye'); logger.info('bye'); quit(); }); function quit() { process.exit(); }`,
    ],
    ['nothing', `process.on('SIGTERM', () => {});`],
    ['nothing', `process.on('SIGTERM', () => console.log('ignored'));`],
    ['unknown', `import { stop } from './stop'; process.on('SIGTERM', stop);`],
    ['unknown', `let done = false; process.on('SIGTERM', () => { done = true; });`],
  ])('%s: %s', (does, text) => expect(kinds('signal-handler', text)).toMatchObject([{ signal: 'SIGTERM', does }]));

  it.each([
    [`['SIGINT', 'SIGTERM'].forEach((s) => process.on(s, stop));`],
    [`for (const s of ['SIGINT', 'SIGTERM'] as const) process.on(s, stop);`],
    [`const all = { SIGINT: 2, SIGTERM: 15 }; Object.keys(all).forEach((s) => process.on(s, stop));`],
  ])('in a loop: %s', (text) => expect(kinds('signal-handler', text).map(({ signal }) => signal)).toEqual(['SIGINT', 'SIGTERM']));

  it('takes an unknown signal for any', () => {
    expect(kinds('signal-handler', `import { signals } from './s'; for (const s of signals) process.on(s, stop);`)).toMatchObject(
      [{ signal: '*' }],
    );
  });

  it('knows helpers', () => {
    expect(kinds('signal-handler', `import closeWithGrace from 'close-with-grace';`)).toMatchObject([{ signal: '*' }]);
    expect(kinds('signal-handler', `import type { X } from 'close-with-grace';`)).toEqual([]);
  });

  it('is silent on other emitters', () => {
    expect(kinds('signal-handler', `bus.on('SIGTERM', () => {}); function f(process) { process.on('SIGTERM', g); }`)).toEqual([]);
  });
});

describe('ends', () => {
  it('tells crash handlers that end the process from those that go on', () => {
    const text = `process.on('uncaughtException', (e) => console.error(e));
process.on('unhandledRejection', (e) => { throw e; });
process.on('uncaughtException', fatal); function fatal() { process.exitCode = 1; }`;
    expect(kinds('crash-handler', text).map(({ ends }) => ends)).toEqual([false, true, true]);
  });

  it('sees exits', () => {
    expect(
      kinds('process-exit', `import { exit } from 'process'; exit(1); process.abort(); const p = {}; p.exit();`),
    ).toMatchObject([{ api: 'process.exit' }, { api: 'process.abort' }]);
  });
});
