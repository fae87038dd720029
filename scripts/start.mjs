// npm start [-- PATH]: installs what is missing, builds, packages the extension, and analyses the demo workspace or PATH.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const paths = process.argv.slice(2).map((path) => resolve(path));

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  if (result.error || result.signal) {
    console.error(`${command} could not be run: ${result.error?.message ?? result.signal}`);
    process.exit(1);
  }
  return result.status;
}

function step(text, command, args) {
  process.stderr.write(`${text}\n`);
  if (run(command, args, { stdio: ['ignore', 2, 'inherit'] }) !== 0) process.exit(1);
}

if (!existsSync(join(root, 'node_modules/.package-lock.json')))
  step('Installing…', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
step('Building…', 'npm', ['run', '--silent', 'build']);
step('Packaging the extension…', 'npm', ['run', '--silent', 'package']);

const target = paths.length > 0 ? paths : [join(root, 'test-fixtures/workspaces/demo-app')];
const status = run(process.execPath, [join(root, 'dist/cli.cjs'), 'check', '--factors', '--fail-on', 'never', ...target], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
});
if (status !== 0) process.exit(status ?? 1);

const vsix = readdirSync(root).find((name) => name.endsWith('.vsix'));
console.log(`
The extension:  ${join(root, vsix ?? 'twelve-factor.vsix')}
Install it:     code --install-extension ${vsix ?? 'twelve-factor.vsix'}
                (or in VS Code: Extensions, "…" menu, "Install from VSIX…")
Your own code:  npm start -- PATH`);
