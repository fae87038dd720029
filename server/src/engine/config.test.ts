import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../rules/rule';
import { ConfigError, ConfigSet, parseConfig } from './config';

const ids = new Set(['no-log-file', 'prefer-image-digest']);
const rule = (id: string, preset: Rule['preset'], severity: Rule['severity']) => ({ id, preset, severity }) as Rule;
const logFile = rule('no-log-file', 'recommended', 'warning');
const digest = rule('prefer-image-digest', 'strict', 'hint');

function placed(folder: string, text: string, prefix = '') {
  return { folder, prefix, config: parseConfig(text, `${folder}/twelve-factor.json`, ids) };
}

describe('parseConfig', () => {
  it('reads comments, trailing commas and a byte order mark', () => {
    const config = parseConfig(
      '\uFEFF{ // why\n "preset": "strict", "rules": { "no-log-file": ["error", { "paths": ["x"] }], } }',
      'f',
      ids,
    );
    expect(config.preset).toBe('strict');
    expect(config.rules.get('no-log-file')).toEqual({ level: 'error', options: { paths: ['x'] } });
  });

  it.each([
    ['{ "rules": { "no-log-fil": "off" } }', '1:14', 'unknown rule "no-log-fil"'],
    ['{\n  "preset": "all"\n}', '2:13', '"all" is none of recommended, strict'],
    ['{ "rules": { "no-log-file": "warn" } }', '1:29', '"warn" is none of'],
    ['{ "rules": }', '1:12', 'not valid JSON'],
    ['{ "ruels": {} }', '1:3', 'unknown key "ruels"'],
    ['[]', '1:1', 'must be an object'],
    ['', '1:1', 'not valid JSON'],
    ['{ "overrides": [{ "rules": {} }] }', '1:17', 'needs "files"'],
    ['{ "apps": { "api": { "kind": "server" } } }', '1:30', '"server" is none of service'],
  ])('names the place of what is wrong in %j', (text, place, reason) => {
    expect(() => parseConfig(text, 'tf.json', ids)).toThrow(ConfigError);
    try {
      parseConfig(text, 'tf.json', ids);
    } catch (error) {
      expect((error as ConfigError).message).toContain(`tf.json:${place}: `);
      expect((error as ConfigError).message).toContain(reason);
    }
  });
});

describe('ConfigSet', () => {
  it('turns strict-only rules off by default and on with strict', () => {
    expect(new ConfigSet([]).settingOf(digest, 'a.js').level).toBe('off');
    expect(new ConfigSet([]).settingOf(logFile, 'a.js').level).toBe('warning');
    expect(new ConfigSet([placed('', '{"preset":"strict"}')]).settingOf(digest, 'a.js').level).toBe('hint');
    expect(new ConfigSet([], { preset: 'strict' }).settingOf(digest, 'a.js').level).toBe('hint');
  });

  it('lets the nearest config win, merged onto its parents', () => {
    const set = new ConfigSet([
      placed('api', '{"rules":{"no-log-file":"off"}}'),
      placed('', '{"preset":"strict","rules":{"no-log-file":"error"}}'),
    ]);
    expect(set.settingOf(logFile, 'web/a.js').level).toBe('error');
    expect(set.settingOf(logFile, 'api/a.js').level).toBe('off');
    expect(set.settingOf(digest, 'api/Dockerfile').level).toBe('hint');
  });

  it('applies overrides by glob relative to the config, and a command line level last', () => {
    const configs = [placed('api', '{"overrides":[{"files":["legacy/**","*.gen.js"],"rules":{"no-log-file":"hint"}}]}')];
    expect(new ConfigSet(configs).settingOf(logFile, 'api/legacy/a.js').level).toBe('hint');
    expect(new ConfigSet(configs).settingOf(logFile, 'api/src/b.gen.js').level).toBe('hint');
    expect(new ConfigSet(configs).settingOf(logFile, 'legacy/a.js').level).toBe('warning');
    expect(
      new ConfigSet(configs, { rules: new Map([['no-log-file', 'error']]) }).settingOf(logFile, 'api/legacy/a.js').level,
    ).toBe('error');
  });

  it('ignores by .gitignore patterns, per config and from the command line', () => {
    const set = new ConfigSet([placed('api', '{"ignore":["generated/","!generated/keep.js"]}')], { ignore: ['*.min.js'] });
    expect(set.isIgnored('api/generated/a.js')).toBe(true);
    expect(set.isIgnored('generated/a.js')).toBe(false);
    expect(set.isIgnored('x/y.min.js')).toBe(true);
  });

  it('sees configs above the root', () => {
    const set = new ConfigSet([
      placed(
        '',
        '{"overrides":[{"files":["packages/api/src/**"],"rules":{"no-log-file":"off"}}],"apps":{"packages/api":{"kind":"worker"}}}',
        'packages/api',
      ),
    ]);
    expect(set.settingOf(logFile, 'src/a.js').level).toBe('off');
    expect(set.apps.get('')).toEqual({ kind: 'worker' });
  });
});
