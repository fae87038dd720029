import { exec, execSync, spawn } from 'node:child_process';
import express from 'express';

const app = express();

app.post('/hooks/push', (req, res) => {
  exec('cd /srv/app && git pull origin main && npm ci', () => res.end());
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-runtime-code-update: `git pull` brings code that no release holds; build it into the release and deploy that.
});

export function addPlugin(name) {
  spawn('npm', ['install', name]);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-runtime-code-update: `npm install` installs code while the app runs; declare it and install it in the build.
  return execSync(`pnpm add ${name}`);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-runtime-code-update
}

export function theme() {
  execSync('git clone --depth 1 https://github.com/acme/theme.git themes/acme');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-runtime-code-update
}

export function quiet(repository, exec) {
  execSync('git rev-parse HEAD');
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-system-tool
  spawn('git', ['clone', repository]);
  execSync('npm ls --json');
  exec('git pull');
  if (process.env.NODE_ENV === 'development') execSync('npm install');
  return 'run git pull first';
}

const server = app.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
