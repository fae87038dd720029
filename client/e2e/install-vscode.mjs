/**
 * Installs a real VS Code for the end-to-end tests: code-server (VS Code's browser build) with the Node it wants, and Chromium to
 * drive it. Both live outside the repository and are used again when complete. Run it alone to prepare a machine:
 *   node client/e2e/install-vscode.mjs
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CODE_SERVER = '4.139.1';
const NODE_MAJOR = '24';
const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
/** Headers that code-server's native modules are compiled against. */
const HEADERS = ['libkrb5-dev', 'libx11-dev', 'libxkbfile-dev', 'libsecret-1-dev', 'pkg-config'];
const BUILD_TOOLS = ['python3', 'make', 'g++'];

/**
 * Installs what is missing.
 * @returns {Promise<{ node: string, codeServer: string, chromium: string }>} absolute paths: the Node binary, code-server's entry
 * script (to be run by that Node) and the browser. Throws where an installation fails.
 */
export async function installVsCode(say = console.error) {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const home = join(cache, 'twelve-factor', `vscode-${CODE_SERVER}`);
  const needsEditor = !existsSync(join(home, 'complete'));
  const apt = [...(findChromium() ? [] : ['chromium']), ...(needsEditor ? [...HEADERS, ...BUILD_TOOLS] : [])];
  if (apt.length > 0 && (!findChromium() || !(await headersPresent()))) await installPackages(apt, say);
  if (needsEditor) await installEditor(home, say);
  const chromium = findChromium();
  if (!chromium) throw new Error('No Chromium found. Install it, or name it in CHROMIUM.');
  return {
    node: join(home, 'node_modules', '.bin', 'node'),
    codeServer: join(home, 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
    chromium,
  };
}

function findChromium() {
  return [process.env.CHROMIUM ?? '', ...CHROMIUMS].find((path) => path && existsSync(path));
}

async function headersPresent() {
  try {
    await run('pkg-config', ['--exists', 'x11', 'xkbfile', 'libsecret-1', 'krb5-gssapi'], {});
    return true;
  } catch {
    return false;
  }
}

async function installPackages(packages, say) {
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Error(`These are needed and apt-get is not here to install them: ${packages.join(', ')}.`);
  }
  say(`Installing ${packages.join(', ')} …`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  const apt = async (...args) => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', ...args];
    await run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  await apt('update');
  await apt('install', '--yes', '--no-install-recommends', ...packages);
}

/** A failed installation leaves half-restored bins that a second try trips over: install aside, then rename. */
async function installEditor(home, say) {
  const aside = `${home}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    writeFileSync(join(aside, 'package.json'), '{ "name": "vscode-for-tests", "private": true }\n');
    say(`Installing code-server ${CODE_SERVER} into ${home} (some minutes, once) …`);
    const npm = (path, ...args) =>
      run('npm', ['install', '--no-audit', '--no-fund', ...args], { cwd: aside, env: npmEnvironment(path) });
    await npm(process.env.PATH, `node@${NODE_MAJOR}`);
    await npm(
      [join(aside, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
      `code-server@${CODE_SERVER}`,
      '--foreground-scripts',
    );
    writeFileSync(join(aside, 'complete'), '');
    rmSync(home, { recursive: true, force: true });
    renameSync(aside, home);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
}

/** npm hands its own settings down to scripts it runs; this installation is not the project's and must not inherit its prefix. */
function npmEnvironment(path) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(config_(local_)?prefix|package_|lifecycle_)/.test(name),
  );
  return { ...Object.fromEntries(inherited), PATH: path };
}

function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-8000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`)),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await installVsCode(), null, 2));
