// npm run test:e2e: installs a real VS Code outside the repository, packages the extension, and drives both.
import { install, run, runTool } from '../../scripts/install.mjs';
import { installVsCode } from './install-vscode.mjs';

install();
const { node, codeServer, chromium } = await installVsCode();
Object.assign(process.env, { E2E_NODE: node, E2E_CODE_SERVER: codeServer, E2E_CHROMIUM: chromium });
run(process.execPath, ['scripts/package.mjs']);
runTool('vitest', 'run', '--config', 'client/e2e/vitest.config.mts', ...process.argv.slice(2));
