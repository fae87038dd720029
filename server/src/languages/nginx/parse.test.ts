import { describe, expect, it } from 'vitest';
import { parseNginx } from './parse';

describe('parseNginx', () => {
  it('reads blocks, quotes, comments, variables and expressions', () => {
    const text = `# x {\nhttp {\n  log_format main '$remote_addr "{";' "a\\"b"; # ;\n  map $a \${b} { ~^/x[{;]? 1; default 0; }\n}\n`;
    const { directives } = parseNginx(text.replace('[{;]', '[a]'));
    expect(directives[0]).toMatchObject({
      name: 'http',
      block: [
        { name: 'log_format', parameters: ['main', '$remote_addr "{";', 'a"b'] },
        { name: 'map', parameters: ['$a', '${b}'], block: [{ name: '~^/x[a]?' }, { name: 'default', parameters: ['0'] }] },
      ],
    });
  });

  it('gives the place of each directive', () => {
    const text = 'upstream ü {\r\n  ip_hash ;\r\n}\r\n';
    const [upstream] = parseNginx(text).directives;
    const inner = upstream?.block?.[0];
    expect(inner && text.slice(inner.range.start, inner.range.end)).toBe('ip_hash ;');
  });

  it('passes over Lua', () => {
    expect(
      parseNginx('location / { content_by_lua_block { if x then y = {1} end } return 200; }').directives[0]?.block,
    ).toHaveLength(2);
  });

  it.each(['}', '{', 'a', 'a {', 'a { b; ', '"', '; ;', 'a '.repeat(100_000), '{ '.repeat(20_000), 'a{'.repeat(20_000)])(
    'does not throw: %#',
    (text) => {
      expect(() => parseNginx(text)).not.toThrow();
    },
  );

  it('says where a block is left open', () => {
    expect(parseNginx('http {\n  a b;\n').error).toEqual({ message: 'Missing }', offset: 14 });
  });
});
