import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the project's packages where there are none yet: on a fresh machine any command begins with it. */
export function install() {
  if (existsSync(join(root, 'node_modules/.package-lock.json'))) return;
  process.stderr.write('Installing…\n');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 'inherit'] });
}

/** Runs a command in the project's folder; where it fails, this process ends with its exit code. */
export function run(command, args, options = {}) {
  // On Windows npm and npx are scripts, which only a shell runs.
  const shell = process.platform === 'win32' && command !== process.execPath;
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell, ...options });
  if (result.status === 0) return;
  console.error(`${command} ${args.join(' ')} ${result.error?.message ?? `ended with ${result.status ?? result.signal}`}`);
  process.exit(result.status || 1);
}

/** A tool of one of the project's packages, as node runs it. */
export function runTool(name, ...args) {
  run('npx', ['--no-install', name, ...args]);
}
