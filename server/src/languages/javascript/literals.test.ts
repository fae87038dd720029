import { describe, expect, it } from 'vitest';
import type { LiteralFact } from '../../../../rules/facts';
import { javascript } from '.';

function literals(text: string, path = 'file.tsx') {
  const { facts, parseError } = javascript.extract({ path, text });
  if (parseError) throw new Error(parseError.message);
  return facts
    .filter((fact): fact is LiteralFact => fact.kind === 'literal')
    .map(({ binding, name, path: outer, range }) => ({
      binding,
      name,
      outer: outer?.join('.'),
      text: text.slice(range.start, range.end),
    }));
}

describe('bindings', () => {
  it.each([
    [`const dbPassword = 'hunter2!';`, 'variable', 'dbPassword', undefined, `'hunter2!'`],
    [`let password; password = 'hunter2!';`, 'variable', 'password', undefined, `'hunter2!'`],
    [`const config = { db: { password: 'hunter2!' } };`, 'property', 'password', 'config.db', `'hunter2!'`],
    [`config.db.password = 'hunter2!';`, 'property', 'password', 'config.db', `'hunter2!'`],
    [`class Db { private password = 'hunter2!'; }`, 'property', 'password', 'Db', `'hunter2!'`],
    [`class Db { constructor() { this.password = 'hunter2!'; } }`, 'property', 'password', undefined, `'hunter2!'`],
    [`enum Keys { ApiSecret = 'hunter2!' }`, 'property', 'ApiSecret', 'Keys', `'hunter2!'`],
    [`function f(password = 'hunter2!') {}`, 'parameter', 'password', undefined, `'hunter2!'`],
    [`const f = ({ password = 'hunter2!' }) => password;`, 'parameter', 'password', undefined, `'hunter2!'`],
    [`connect({ password: 'hunter2!' });`, 'argument', 'password', undefined, `'hunter2!'`],
    [`new Pool({ auth: { password: 'hunter2!' } });`, 'argument', 'password', 'auth', `'hunter2!'`],
    [`fetch(url, { headers: { Authorization: 'Bearer abc' } });`, 'header', 'Authorization', 'headers', `'Bearer abc'`],
    [`req.setHeader('Authorization', 'Basic abc');`, 'header', 'Authorization', undefined, `'Basic abc'`],
    [`if (req.body.password === 'hunter2!') {}`, 'comparison', 'password', 'req.body', `'hunter2!'`],
    [`const a = <Login password="hunter2!" />;`, 'attribute', 'password', undefined, `"hunter2!"`],
    [`const a = <Login password={'hunter2!'} />;`, 'attribute', 'password', undefined, `'hunter2!'`],
    [`process.env.DB_PASSWORD = 'hunter2!';`, 'key', 'DB_PASSWORD', undefined, `'hunter2!'`],
    [`const s = process.env.DB_PASSWORD || 'hunter2!';`, 'fallback', 'DB_PASSWORD', undefined, `'hunter2!'`],
    [`const { DB_PASSWORD = 'hunter2!' } = process.env;`, 'fallback', 'DB_PASSWORD', undefined, `'hunter2!'`],
    [`const password = 'hun' + "ter" + \`2!\`;`, 'variable', 'password', undefined, `'hun' + "ter" + \`2!\``],
    [`const password = ['hun', 'ter2!'].join('');`, 'variable', 'password', undefined, `['hun', 'ter2!'].join('')`],
    [`const password = ready ? 'hunter2!' : null;`, 'variable', 'password', undefined, `'hunter2!'`],
    [`const password = ('hunter2!' as string)!;`, 'variable', 'password', undefined, `'hunter2!'`],
    [`const p = 'hunter2!'; connect({ password: p });`, 'argument', 'password', undefined, `'hunter2!'`],
    [`connect('postgres://u:p@h/db');`, 'argument', undefined, undefined, `'postgres://u:p@h/db'`],
  ])('%s', (text, binding, name, outer, written) => {
    expect(literals(text)).toEqual([{ binding, name, outer, text: written }]);
  });

  it.each([
    [`import x from 'http://a/b';`],
    [`'use password=strict'; f();`],
    [`const a = { 'http://a/b': 1 };`],
    [`type Password = 'hunter2!';`],
    [`// const password = 'hunter2!';`],
    [`const title = 'hunter2!';`],
    [`const password = getPassword();`],
    [`declare module 'http://a';`],
  ])('is silent on %s', (text) => expect(literals(text)).toEqual([]));
});
