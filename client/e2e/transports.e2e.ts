import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { demoApp, hardcodedPort } from './demo-app';

const dist = join(import.meta.dirname, '../../dist');
let server: ChildProcess | undefined;

afterEach(() => server?.kill());

/** Speaks with a started server; gives what it finds in one file of the demo app. */
async function converse(reader: MessageReader, writer: MessageWriter): Promise<Diagnostic[]> {
  const connection = createProtocolConnection(reader, writer);
  const uri = URI.file(join(demoApp, hardcodedPort.file)).toString();
  const found = new Promise<Diagnostic[]>((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.uri === uri) resolve(params.diagnostics);
    });
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: URI.file(demoApp).toString(),
    capabilities: {},
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const diagnostics = await found;
  connection.dispose();
  return diagnostics;
}

const port = expect.objectContaining({ code: hardcodedPort.rule, message: expect.stringContaining(hardcodedPort.message) });

it.each([
  ['the server', ['server.cjs']],
  ['the command line', ['cli.cjs', 'lsp']],
])('%s speaks over stdio', async (_name, [script = '', ...args]) => {
  const child = spawn(process.execPath, [join(dist, script), ...args, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  server = child;
  expect(await converse(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))).toContainEqual(port);
});

it('the server speaks over a socket', async () => {
  const listener = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const address = listener.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  const connected = new Promise<Diagnostic[]>((resolve, reject) => {
    listener.once('connection', (socket) => {
      converse(new StreamMessageReader(socket), new StreamMessageWriter(socket)).then(resolve, reject);
    });
  });
  server = spawn(process.execPath, [join(dist, 'server.cjs'), `--socket=${address.port}`], { stdio: 'inherit' });
  expect(await connected).toContainEqual(port);
  listener.close();
});

it('the server speaks over IPC', async () => {
  const child = fork(join(dist, 'server.cjs'), ['--node-ipc']);
  server = child;
  expect(await converse(new IPCMessageReader(child), new IPCMessageWriter(child))).toContainEqual(port);
});
