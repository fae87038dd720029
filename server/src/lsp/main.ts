import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../../package.json';
import { rules } from '../../../rules';
import { nodeFileSystem } from '../engine/file-system';
import { nodeTimer } from './runtime';
import { startServer } from './server';

// Serves the client named on the command line: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.
startServer(createConnection(ProposedFeatures.all), {
  fileSystem: nodeFileSystem,
  rules,
  version: manifest.version,
  timer: nodeTimer,
});
