import { describe, expect, it } from 'vitest';
import { credentialFacts } from '.';

/** Put together here so that no scanner of repositories takes this file for a leak. */
const token = (...parts: string[]) => parts.join('');
const base62 = 'q7Rk2Lw9Xz4Bv8Nm1Tc6Yd3Hf5Gj0PsAeUoIiKbWnZr';
const long = `${base62}${base62}${base62}`;
const hex = '9f86d081884c7d659a2feaa0c55ad015';

describe('provider tokens', () => {
  it.each([
    ['AWS', token('AKIA', 'Q3RWT5KPLM2XZ7VN')],
    ['AWS', token('AKIA', '18Q3WT09KPLM2XZ7')],
    ['AWS', token('AKIA', 'RIVERFOAMQZ7LAND')],
    ['AWS', `aws_secret_access_key = ${base62.slice(0, 40)}`, base62.slice(0, 40)],
    ['GitHub', token('ghp', '_', base62.slice(0, 36))],
    ['GitHub', token('github', '_pat_', base62.slice(0, 22), '_', `${base62}${base62}`.slice(0, 59))],
    ['GitLab', token('glpat', '-', base62.slice(0, 20))],
    ['Slack', token('xox', 'b-', '123456789012-1234567890123-', base62.slice(0, 24))],
    ['Slack', token('https://hooks.slack', '.com/services/', 'T01ABCDEF/B01ABCDEF/', base62.slice(0, 24))],
    ['Stripe', token('sk', '_live_', base62.slice(0, 24))],
    ['Stripe', token('rk', '_test_', base62.slice(0, 24))],
    ['Twilio', token('S', 'K', hex)],
    ['SendGrid', token('S', 'G.', base62.slice(0, 22), '.', base62.slice(0, 20), '-', base62.slice(0, 22))],
    ['npm', token('npm', '_', base62.slice(0, 36))],
    ['PyPI', token('pypi', '-AgEIcHlwaS5vcmc', base62, base62)],
    ['OpenAI', token('sk', '-proj-', base62, '_', base62)],
    ['OpenAI', token('sk', '-', base62.slice(0, 20), 'T3BlbkFJ', base62.slice(0, 20))],
    ['Anthropic', token('sk', '-ant-api03-', base62, '-', base62, 'AA')],
    ['Google', token('AI', 'za', base62.slice(0, 35))],
    ['Google', token('GOC', 'SPX-', base62.slice(0, 28))],
    [
      'Azure',
      token('DefaultEndpointsProtocol=https;AccountName=acme;Account', 'Key=', long.slice(0, 86), '==;'),
      `${long.slice(0, 86)}==`,
    ],
    ['Azure', token('abc', '8Q~', base62.slice(0, 34))],
    ['JWT', token('ey', 'JhbGciOiJIUzI1NiJ9.', Buffer.from('{"sub":"4711","role":"admin"}').toString('base64url'), '.', base62)],
    ['Docker', token('dckr', '_pat_', base62.slice(0, 27))],
  ])('%s', (provider, text, credential = text) => {
    for (const around of [text, `const x = '${text}';`, `// ${text}\n`, `key: "${text}"`]) {
      const facts = credentialFacts('a.txt', around);
      expect(facts.map((fact) => fact.provider)).toEqual([provider]);
      const { start, end } = facts[0]?.range ?? { start: 0, end: 0 };
      expect(around.slice(start, end)).toBe(credential);
    }
  });

  it.each([
    'AKIAIOSFODNN7EXAMPLE',
    token('gh', 'p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
    token('sk', '_test_your_secret_key_goes_here'),
    token('xox', 'b-your-slack-token'),
    'SG.Utils.renderTemplate',
    token('pk', `_live_${base62.slice(0, 24)}`),
    '//registry.npmjs.org/:_authToken=${NPM_TOKEN}',
    '_authToken=',
    token('sk', `_live_${'1'.repeat(24)}`),
    `apiKey: "${token('AI', 'za', base62.slice(0, 35))}", authDomain: "acme.firebaseapp.com"`,
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
    'aws_account_id = 123456789012',
    'task-SKU-12345',
  ])('%s is none', (text) => expect(credentialFacts('a.ts', text)).toEqual([]));

  it('skips what machines write', () => {
    const text = token('gh', 'p_', base62.slice(0, 36));
    expect(credentialFacts('package-lock.json', text)).toEqual([]);
    expect(credentialFacts('dist/app.min.js', text)).toEqual([]);
    expect(credentialFacts('dist/bundle.js', `${'a=1;'.repeat(10_000)}'${text}'`)).toEqual([]);
  });
});

describe('private keys', () => {
  const body = `${base62}${base62}`.slice(0, 64);
  const pem = (label: string) => `-----BEGIN ${label}-----\n${body}\n${body}\n-----END ${label}-----`;
  it.each([
    'PRIVATE KEY',
    'RSA PRIVATE KEY',
    'EC PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
    'PGP PRIVATE KEY BLOCK',
  ])('%s', (label) => {
    expect(credentialFacts('key.pem', `${pem(label)}\n`)).toEqual([
      { kind: 'credential', type: 'private-key', provider: label, range: { start: 0, end: pem(label).length } },
    ]);
  });
  it('in a JSON string, in joined literals, in a YAML block', () => {
    for (const text of [
      JSON.stringify({ private_key: pem('PRIVATE KEY') }),
      `const key = '-----BEGIN RSA PRIVATE KEY-----\\n' +\n  '${body}\\n' +\n  '-----END RSA PRIVATE KEY-----';`,
      `tls.key: |\n  ${pem('PRIVATE KEY').replace(/\n/g, '\n  ')}\n`,
    ]) {
      expect(credentialFacts('a', text)).toHaveLength(1);
    }
  });
  it.each([
    pem('PUBLIC KEY'),
    pem('CERTIFICATE'),
    "if (key.startsWith('-----BEGIN PRIVATE KEY-----')) return key;",
    '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\n<your key>\n-----END PRIVATE KEY-----',
    '`-----BEGIN PRIVATE KEY-----\\n${body}\\n-----END PRIVATE KEY-----`',
    '/-----BEGIN PRIVATE KEY-----([\\s\\S]+)-----END PRIVATE KEY-----/',
  ])('not %s', (text) => expect(credentialFacts('a', text)).toEqual([]));
});
