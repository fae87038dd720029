import { describe, expect, it } from 'vitest';
import type { Value } from '../../../../rules/facts';
import { Evaluator } from './evaluate';
import { Module } from './module';
import { Resolver } from './resolve';
import { parse } from './syntax';

/** Value of the argument of the last call `show(…)`, and the text where it is written. */
function evaluate(text: string): { value: Value; written: string } {
  const { ast, parseError } = parse('file.ts', text);
  if (!ast) throw new Error(parseError.message);
  const module = new Module('file.ts', text, ast);
  const show = module.calls.findLast((call) => call.callee.type === 'Identifier' && call.callee.name === 'show');
  const value = new Evaluator(module, new Resolver(module)).value(show?.arguments[0] as never);
  return { value, written: text.slice(value.range.start, value.range.end) };
}

/** A short way to write values down: `3000`, `"text"`, `env PORT || 3000`, `["a", null]`, `?`. */
function short(value: Value | undefined): string {
  switch (value?.kind) {
    case 'literal':
      return JSON.stringify(value.value);
    case 'env':
      return value.fallback ? `env ${value.name} || ${short(value.fallback)}` : `env ${value.name}`;
    case 'partial':
      return JSON.stringify(value.parts);
    default:
      return '?';
  }
}

describe('constants', () => {
  it.each([
    ['show(3000)', '3000', '3000'],
    ['const PORT = 3000; show(PORT)', '3000', '3000'],
    ['let port = 3000; show(port)', '3000', '3000'],
    ['show(5 * 60 * 1000)', '300000', '5 * 60 * 1000'],
    ['show(-(2 ** 3) + 10)', '2', '-(2 ** 3) + 10'],
    ["show('a' + `b${1 + 1}` + 'c')", '"ab2c"', "'a' + `b${1 + 1}` + 'c'"],
    ["const CFG = { db: { host: 'h' } } as const; show(CFG.db.host)", '"h"', "'h'"],
    ["const { db: { host } } = { db: { host: 'h' } }; show(host)", '"h"', "'h'"],
    ["const { host: h } = Object.freeze({ host: 'h' }); show(h!)", '"h"', "'h'"],
    ["enum P { A = 1, 'B' = 2 } show(P.B)", '2', '2'],
    ['class S { static PORT = 80; } show(S.PORT)', '80', '80'],
    ['class S { port = 80; run() { show(this.port); } }', '80', '80'],
    ["show(Number('3000'))", '3000', "'3000'"],
    ["show(+'3000')", '3000', "'3000'"],
    ["show(parseInt('3000', 10))", '3000', "'3000'"],
    ['show(String(3000) satisfies string)', '"3000"', '3000'],
    ["show(['a', 'b'].join('/'))", '"a/b"', "['a', 'b'].join('/')"],
    ['const PORTS = [1, 2]; show(PORTS[1])', '2', '2'],
    ["show(null ?? 'x')", '"x"', "'x'"],
    ['function f(port) { show(port); } f(3000);', '3000', '3000'],
    ['const f = (port = 3000) => { show(port); }; f();', '3000', '3000'],
    ["import e from 'express'; const app = e(); app.set('port', 3000); show(app.get('port'))", '3000', '3000'],
    ["import path from 'path'; show(path.join('a', 'b', './c'))", '"a/b/c"', "path.join('a', 'b', './c')"],
  ])('%s', (text, expected, written) => {
    const result = evaluate(text);
    expect([short(result.value), result.written]).toEqual([expected, written]);
  });

  it.each([
    ['let port = 3000; port = 4000; show(port)'],
    ['let port = 3000; port++; show(port)'],
    ['const c = { port: 1 }; c.port = 2; show(c.port)'],
    ['const c = { port: 1, ...other }; show(c.port)'],
    ['const c = { [key]: 1 }; show(c.port)'],
    ['function f(port = 3000) { show(port); }'],
    ['for (const port of [1]) show(port)'],
    ['function f(port) { show(port); } f(3000); f(4000);'],
    ['function f(port) { show(port); } f(3000); other(f);'],
    ['export function f(port) { show(port); } f(3000);'],
    ['function f(port) { port ||= 1; show(port); } f(3000);'],
    ["import e from 'express'; const app = e(); app.set('port', 1); app.set('port', 2); show(app.get('port'))"],
    ["import { port } from './config'; show(port)"],
    ['show(x ? 1 : 2)'],
    ['const { port, ...rest } = { port: 1, a: 2 }; show(rest)'],
    ['const a = b, b = a; show(a)'],
    ['show(Number("x"))'],
    ['function Number(x) { return 1; } show(Number("3"))'],
  ])('is silent on %s', (text) => expect(short(evaluate(text).value)).toBe('?'));

  it('keeps holes', () => {
    expect(short(evaluate('const host = "h"; show(`http://${host}:${port}/x`)').value)).toBe('["http://h:",null,"/x"]');
    expect(short(evaluate('show("a" + b + "c" + 1)').value)).toBe('["a",null,"c1"]');
    expect(short(evaluate("import path from 'node:path'; show(path.join(__dirname, 'x.db'))").value)).toBe('[null,"/x.db"]');
  });

  it('says where a constant is used', () => {
    const text = 'const a = 1; const b = a; show(b)';
    expect(evaluate(text).value).toMatchObject({ range: { start: 10, end: 11 }, usedAt: { start: 31, end: 32 } });
  });
});

describe('the environment', () => {
  it.each([
    ['show(process.env.PORT)', 'env PORT'],
    ["show(process.env['PORT'] || 3000)", 'env PORT || 3000'],
    ['show(Number(process.env.PORT) || 3000)', 'env PORT || 3000'],
    ["show(parseInt(process.env.PORT ?? '3000', 10))", 'env PORT || 3000'],
    ['show(process.env.PORT ? +process.env.PORT : 3000)', 'env PORT || 3000'],
    ['show(process.env.PORT === undefined ? 3000 : process.env.PORT)', 'env PORT || 3000'],
    ['const { PORT = 3000 } = process.env; show(PORT)', 'env PORT || 3000'],
    ['const { PORT: port } = process.env; show(port)', 'env PORT'],
    ["import { env } from 'node:process'; show(env.PORT!)", 'env PORT'],
    ['const env = process.env; const e = { ...env }; show(env.PORT)', 'env PORT'],
    ['const { env: { PORT } } = process; show(PORT)', 'env PORT'],
    ['const config = { port: process.env.PORT || 3000 }; show(config.port)', 'env PORT || 3000'],
    ['show(process.env.A || process.env.B || 1)', 'env A || env B || 1'],
    ['show(Bun.env.PORT)', 'env PORT'],
    ['show(Deno.env.get("PORT") ?? 8000)', 'env PORT || 8000'],
    ['show(process.env.NAME?.trim())', 'env NAME'],
    ['show((process.env.PORT as string) || fallback())', 'env PORT || ?'],
    ['function f(process) { show(process.env.PORT); }', '?'],
    ['show(import.meta.env.PORT)', '?'],
  ])('%s', (text, expected) => expect(short(evaluate(text).value)).toBe(expected));
});

describe('slots', () => {
  it.each([
    ['show(3000)', 'expression'],
    ['const a = [3000]; show(a[0])', 'expression'],
    ['const a = 3000 as const; show(a)', 'operand'],
    ["enum E { A = 'x' } show(E.A)", 'none'],
    ['const x = <A b="text" />; const y = { z: 1 }; show(y.z)', 'expression'],
  ])('%s', (text, slot) => {
    const source = text.includes('<A') ? text.replace('const x = <A b="text" />; ', '') : text;
    expect(evaluate(source).value).toMatchObject({ slot });
  });
});
