// npm run package: builds and writes the extension as a .vsix, which holds only what runs.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, run, runTool } from './install.mjs';

const largest = 8_000_000;
const file = 'twelve-factor.vsix';

install();
run(process.execPath, ['scripts/generate-docs.mjs']);
run(process.execPath, ['scripts/build.mjs']);
rmSync(join(root, file), { force: true });
// The rules' own bad examples hold made-up secrets, which vsce would refuse.
runTool('vsce', 'package', '--no-dependencies', '--allow-package-all-secrets', '--out', file);
const { size } = statSync(join(root, file));
if (size > largest) {
  console.error(`${file} has ${size} bytes; ${largest} are the most.`);
  process.exit(1);
}
