// npm run bench [-- PATH]: times a whole `check` against peers on the same files, in turn, and prints ratios of medians. Absolute times
// depend on the machine; ratios of one run hold.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = process.argv[2] ?? root;
const rounds = 5;

const parseOnly = `
import { parse } from '@typescript-eslint/typescript-estree';
import { readFileSync } from 'node:fs';
for (const file of JSON.parse(readFileSync(0, 'utf8'))) {
  try { parse(readFileSync(file, 'utf8'), { range: true, jsx: /x$/.test(file) }); } catch {}
}`;

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !/^(?:node_modules|\.git|dist|out)$/.test(entry.name)) yield* sources(path);
    else if (entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name)) yield path;
  }
}

const files = [...sources(target)];
const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
const contenders = {
  'twelve-factor check': () => spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), 'check', '--fail-on', 'never', target]),
  'typescript-estree, parsing only': () =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', parseOnly], { cwd: root, input: JSON.stringify(files) }),
  'biome lint': () => spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--max-diagnostics=1', target], { cwd: root }),
};

const times = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, run] of Object.entries(contenders)) {
    const started = performance.now();
    run();
    if (round > 0) times[name].push(performance.now() - started);
  }
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const own = median(times['twelve-factor check']);
console.log(`${files.length} JavaScript and TypeScript files, ${(bytes / 1e6).toFixed(1)} MB, median of ${rounds} rounds`);
for (const [name, list] of Object.entries(times)) {
  console.log(
    `${name.padEnd(34)} ${(median(list) / 1000).toFixed(2)} s   twelve-factor takes ${(own / median(list)).toFixed(2)} × that`,
  );
}
