// npm start [-- PATH]: installs what is missing, builds and packages the extension, and analyses the demo workspace or PATH.
import { join, resolve } from 'node:path';
import { install, root, run } from './install.mjs';

const here = process.env.INIT_CWD ?? process.cwd();
const paths = process.argv.slice(2).map((path) => resolve(here, path));
const target = paths.length > 0 ? paths : [join(root, 'test-fixtures/workspaces/demo-app')];

install();
process.stderr.write('Building and packaging the extension…\n');
run(process.execPath, ['scripts/package.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
run(process.execPath, [join(root, 'dist/cli.cjs'), 'check', '--factors', '--fail-on', 'never', ...target], { cwd: here });
console.log(`
The extension:  ${join(root, 'twelve-factor.vsix')}
Install it:     code --install-extension twelve-factor.vsix
                (or in VS Code: Extensions, "…" menu, "Install from VSIX…")
Your own code:  npm start -- PATH`);
