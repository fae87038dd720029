import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';
import { key, owners, password, token } from './credential-places';

const secrets = [key, token, password, 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'];
let folder: string;

beforeAll(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), 'twelve-factor-told-')));
  owners.forEach(([, files], index) => {
    for (const [file, text] of Object.entries(files)) {
      const to = path.join(folder, `app-${index}`, file);
      fs.mkdirSync(path.dirname(to), { recursive: true });
      fs.writeFileSync(to, text);
    }
  });
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Clause 6: reports are kept by CI, logs by whoever runs it. */
describe('no report holds a secret’s text', () => {
  it.each(['stylish', 'json', 'sarif', 'github'])('%s', async (format) => {
    let told = '';
    const tell = (text: string) => {
      told += text;
    };
    const terminal = { out: tell, err: tell, outIsTty: false, errIsTty: false, cwd: folder, env: {}, columns: undefined };
    const code = await run(['check', '--preset', 'strict', '--format', format], terminal);
    expect(code).toBe(1);
    for (const rule of new Set(owners.map(([id]) => id))) expect(told).toContain(rule);
    for (const secret of secrets) expect(told.includes(secret), secret.slice(0, 4)).toBe(false);
  });
});
