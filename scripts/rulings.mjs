// npm run rulings [-- --update] [NAME…]: analyses published packages at pinned versions and compares with the rulings stored in
// test-fixtures/rulings: every finding there was read and judged. A new or lost finding is shown; --update stores what is found now,
// new ones marked `?` until somebody judges them (`+` right, `-` wrong).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = [
  'ghost@6.65.0',
  'mongo-express@1.0.2',
  'parse-server@9.10.0',
  'verdaccio@6.8.0',
  'thelounge@2.6.0',
  'unleash-server@7.5.1',
];

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'twelve-factor', 'rulings');
const update = process.argv.includes('--update');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
let changed = 0;

for (const name of packages.filter((candidate) => wanted.length === 0 || wanted.some((part) => candidate.startsWith(part)))) {
  const folder = fetchPackage(name);
  const started = performance.now();
  const found = analyze(folder);
  const seconds = (performance.now() - started) / 1000;
  const file = join(root, 'test-fixtures/rulings', `${name}.txt`);
  const known = existsSync(file) ? parse(readFileSync(file, 'utf8')) : new Map();
  const fresh = found.filter((line) => !known.has(line));
  const lost = [...known.keys()].filter((line) => !found.includes(line));
  const marks = found.map((line) => known.get(line) ?? '?');
  const count = (mark) => marks.filter((candidate) => candidate === mark).length;
  console.log(
    `${name}: ${found.length} findings in ${seconds.toFixed(1)} s; judged right ${count('+')}, wrong ${count('-')}, not judged ${count('?')}`,
  );
  for (const line of fresh) console.log(`  new   ${line}`);
  for (const line of lost) console.log(`  lost  ${line}`);
  changed += fresh.length + lost.length;
  if (update) {
    mkdirSync(join(root, 'test-fixtures/rulings'), { recursive: true });
    writeFileSync(file, found.map((line) => `${known.get(line) ?? '?'} ${line}\n`).join(''));
  }
}
process.exitCode = changed > 0 && !update ? 1 : 0;

function parse(text) {
  return new Map(
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(2), line[0]]),
  );
}

/** The package's published files, fetched once. */
function fetchPackage(name) {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, 'fetching-'));
  const packed = spawnSync('npm', ['pack', name, '--silent', '--pack-destination', temporary], { encoding: 'utf8' });
  const tarball = packed.stdout.trim().split('\n').at(-1);
  if (packed.status !== 0 || !tarball) throw new Error(`${name} could not be fetched: ${packed.stderr}`);
  const unpacked = spawnSync('tar', ['xzf', join(temporary, tarball), '-C', temporary], { encoding: 'utf8' });
  if (unpacked.status !== 0) throw new Error(`${name} could not be unpacked: ${unpacked.stderr}`);
  renameSync(join(temporary, 'package'), folder);
  return folder;
}

function analyze(folder) {
  const result = spawnSync(
    process.execPath,
    [join(root, 'dist/cli.cjs'), 'check', '--format', 'json', '--fail-on', 'never', folder],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  if (result.status !== 0) throw new Error(result.stderr);
  return JSON.parse(result.stdout).flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, ruleId, message }) => `${relative(folder, filePath).split(sep).join('/')}:${line} ${ruleId}: ${message}`,
    ),
  );
}
