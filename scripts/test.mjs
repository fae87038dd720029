// npm test: on a fresh machine installs; then types, lint, generated files, and all tests that need no editor.
import { install, run, runTool } from './install.mjs';

function step(text) {
  process.stderr.write(`${text}…\n`);
}

install();
step('Types');
runTool('tsc', '-b');
step('Lint');
runTool('biome', 'check', '.');
runTool('depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'rules', 'server', 'client');
step('Generated files');
run(process.execPath, ['scripts/generate-docs.mjs', '--check']);
step('Tests');
runTool('vitest', 'run', ...process.argv.slice(2));
