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
    ['AWS', `AWS_ACCESS_KEY_ID=${token('AKIA', 'Q3RWT5KPLM2XZ7VN')}`, token('AKIA', 'Q3RWT5KPLM2XZ7VN')],
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
    ...['o', 's', 'u', 'r'].map((kind) => ['GitHub', token('gh', kind, '_', base62.slice(0, 36))] as [string, string]),
    ['GitLab', token('glpat', '-', base62.slice(0, 27), '.01.', '1a2b3c4d5'.slice(0, 7))],
    ['GitLab', token('glrt', '-t1_', base62.slice(0, 20))],
    ['GitLab', token('gl', 'agent-', long.slice(0, 50))],
    ['GitLab', token('GR134', '8941', base62.slice(0, 20))],
    ['GitLab', token('glcbt', '-64_', base62.slice(0, 20))],
    ['Slack', token('xox', 'p-', '123456789012-123456789013-123456789014-', hex)],
    ['Slack', token('xapp', '-1-A0123456789-1234567890123-', hex, hex)],
    ['Slack', token('https://hooks.slack', '.com/workflows/', 'T01ABCDEF/A01ABCDEF/123456789012345678/', base62.slice(0, 24))],
    ['Discord', token('https://discord', '.com/api/webhooks/', '123456789012345678/', long.slice(0, 68))],
    ['Discord', token(Buffer.from('123456789012345678').toString('base64url'), '.', 'X-q7Rk', '.', base62.slice(0, 27))],
    ['Telegram', token('110201543', ':AA', base62.slice(0, 33))],
    ['Mailgun', `MAILGUN_KEY=${token('key', '-', hex)}`, token('key', '-', hex)],
    ['Mailgun', `mailgun: ${token(hex, '-1b2c3d4e-5f6a7b8c')}`, token(hex, '-1b2c3d4e-5f6a7b8c')],
    ['Mailchimp', token(hex, '-us14')],
    ['DigitalOcean', token('dop', '_v1_', hex, hex)],
    ['Doppler', token('dp', '.st.prd.', base62.slice(0, 43))],
    ['Doppler', token('dp', '.pt.', base62.slice(0, 43))],
    ['Heroku', token('HRKU', '-AA', long.slice(0, 58))],
    ['New Relic', token('NR', 'AK-', 'Q3RWT5KPLM2XZ7VNQ3RWT5KPLM2')],
    ['New Relic', token(hex, 'FFFF', 'NRAL')],
    ['Sentry', token('sntr', 'yu_', hex, hex)],
    ['Sentry', token('sntr', 'ys_eyJ', long.slice(0, 100))],
    ['Shopify', token('shp', 'at_', hex)],
    ['Hugging Face', token('h', 'f_', 'qRkLwXzBvNmTcYdHfGjPsAeUoIiKbWnZrq')],
    ['Databricks', token('da', 'pi', hex)],
    ['Linear', token('lin', '_api_', base62.slice(0, 40))],
    ['Notion', token('nt', 'n_', '12345678901', base62.slice(0, 35))],
    ['HashiCorp Vault', token('hv', 's.', long.slice(0, 95))],
    ['Terraform Cloud', token(base62.slice(0, 14), '.atlasv1.', long.slice(0, 67))],
    ['Azure DevOps', token(long.slice(0, 76), 'AZDO', 'q7Rk')],
    [
      'Azure',
      `https://acme.blob.core.windows.net/x?sv=2022-11-02&se=2030-01-01&${token('sig', '=', base62.slice(0, 43), '%3D')}`,
      token('sig', '=', base62.slice(0, 43), '%3D'),
    ],
    ['Google', token('1/', '/0', base62, base62.slice(0, 20))],
    ['Brevo', token('xkey', 'sib-', hex, hex, '-', base62.slice(0, 16))],
    ['Resend', token('r', 'e_', base62.slice(0, 8), '_', base62.slice(0, 24))],
    ['Postman', token('PM', 'AK-', hex.slice(0, 24), '-', `${hex}ab`)],
    ['Airtable', token('pa', 't', base62.slice(0, 14), '.', hex, hex)],
    ['Supabase', token('sb', 'p_', `${hex}${hex}`.slice(0, 40))],
    ['Supabase', token('sb', '_secret_', base62.slice(0, 31))],
    ['PlanetScale', token('pscale', '_tkn_', base62.slice(0, 43))],
    ['xAI', token('x', 'ai-', long.slice(0, 80))],
    ['Groq', token('gs', 'k_', long.slice(0, 52))],
    ['Replicate', token('r', '8_', base62.slice(0, 37))],
    ['LangSmith', token('lsv2', '_pt_', hex, '_', hex.slice(0, 10))],
    ['age', token('AGE-SECRET', '-KEY-1', 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE')],
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
    `<key>API_KEY</key><string>${token('AI', 'za', base62.slice(0, 35))}</string><key>GCM_SENDER_ID</key>`,
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c',
    'aws_account_id = 123456789012',
    `https://acme.s3.amazonaws.com/a?X-Amz-Credential=${token('AKIA', 'Q3RWT5KPLM2XZ7VN')}%2F20260101`,
    'https://9f86d081884c7d659a2feaa0c55ad015@o447951.ingest.sentry.io/5428537',
    token('NRJS', '-', hex.slice(0, 19)),
    `cacheKey = '${token('key', '-', hex)}'`,
    token('sb', '_publishable_', base62.slice(0, 31)),
    'https://discord.com/api/webhooks/<id>/<token>',
    'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
    // Slack's ids are shorter.
    `https://hooks.slack.com/services/T08123K5HT5Y/B0834223556JC/${base62.slice(0, 24)}`,
    '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'.replace('AAH', '...'),
    'https://acme.blob.core.windows.net/x?sv=2022-11-02&sig=<signature>',
    'AC9f86d081884c7d659a2feaa0c55ad015',
    're_render_everything_when_something_changes',
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
