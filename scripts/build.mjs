// Bundles what runs into dist/: the language server, the command line, the VS Code client, and what they share.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');

/** Modules that are built on their own and loaded from beside the bundle that needs them. */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /^typescript(?:$|\/)/ }, () => ({ path: './typescript.cjs', external: true }));
    onResolve({ filter: /\/lsp\/main$/ }, () => ({ path: './server.cjs', external: true }));
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'silent' },
  metafile: true,
};

rmSync(join(root, 'dist'), { recursive: true, force: true });
const bundles = await Promise.all([
  build({ ...common, entryPoints: ['typescript'], outfile: 'dist/typescript.cjs' }),
  build({ ...common, entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server.cjs', plugins: [apart] }),
  build({
    ...common,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    plugins: [apart],
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({ ...common, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.cjs', external: ['vscode'] }),
]);

const wasm = join(modules, '@vscode/tree-sitter-wasm/wasm');
mkdirSync(join(root, 'dist/wasm'));
for (const name of ['tree-sitter.wasm', 'tree-sitter-python.wasm']) copyFileSync(join(wasm, name), join(root, 'dist/wasm', name));

writeFileSync(
  join(root, 'dist/third-party-licenses.txt'),
  licensesOf(bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs))),
);

/** The licences of the packages whose files went into the bundles. */
function licensesOf(inputs) {
  const packages = new Map();
  for (const input of inputs) {
    const folder = packageFolder(resolve(root, input));
    if (!folder || packages.has(folder)) continue;
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'License.txt', 'LICENSE-MIT', 'license', 'license.md']
      .map((candidate) => join(folder, candidate))
      .find((candidate) => existsSync(candidate));
    packages.set(folder, `${name} ${version} (${license})\n\n${file ? readFileSync(file, 'utf8').trim() : ''}`.trim());
  }
  return `${[...new Set(packages.values())].sort().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** The nearest folder with a package.json that names a package, where the file comes from node_modules. */
function packageFolder(file) {
  if (!/[\\/]node_modules[\\/]/.test(file)) return undefined;
  for (let folder = dirname(file); relative(root, folder) !== ''; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version) return folder;
    if (folder === dirname(folder)) return undefined;
  }
  return undefined;
}
