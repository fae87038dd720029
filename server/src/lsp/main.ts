import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { rules } from '../../../rules';
import { nodeFileSystem } from '../engine/file-system';
import { nodeTimer } from './runtime';
import { startServer } from './server';

/** Serves the client named on the process's command line: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. */
export function serve(): void {
  startServer(createConnection(ProposedFeatures.all), { fileSystem: nodeFileSystem, rules, version, timer: nodeTimer });
}
