import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  WorkDoneProgressCreateRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Rule } from '../../../rules/rule';
import { type FileSystem, memoryFileSystem } from '../../src/engine/file-system';
import { loadLanguages } from '../../src/languages';
import { type InitializationOptions, type Status, statusNotification } from '../../src/lsp/requests';
import type { Runtime } from '../../src/lsp/runtime';
import { startServer } from '../../src/lsp/server';
import { ManualTimer } from './manual-timer';

export const allCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

export interface TestClientOptions {
  /** Contents by absolute path. The test changes the record; the server sees it as the disk. */
  readonly files: Record<string, string>;
  readonly rules: readonly Rule[];
  readonly folders?: readonly string[];
  readonly settings?: Record<string, unknown>;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
  /** Wraps the file system, to watch or break it. */
  fileSystem?(disk: FileSystem): FileSystem;
}

/** A client that talks to a server in the same process, over streams, with time in its own hand. */
export class TestClient {
  readonly timer = new ManualTimer();
  /** Everything published, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logs: string[] = [];
  readonly registered: string[] = [];
  readonly progress: unknown[] = [];
  readonly statuses: Status[] = [];
  readonly shown: string[] = [];
  settings: Record<string, unknown>;
  initializeResult!: InitializeResult;
  private readonly connection: ProtocolConnection;
  private readonly documents = new Map<string, TextDocument>();

  private constructor(readonly options: TestClientOptions) {
    this.settings = options.settings ?? {};
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const disk = liveFileSystem(options.files);
    const runtime: Runtime = {
      fileSystem: options.fileSystem?.(disk) ?? disk,
      rules: options.rules,
      version: '0.0.0',
      timer: this.timer,
    };
    startServer(
      createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
      runtime,
    );
    this.connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => void this.published.push(params));
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => void this.logs.push(message));
    this.connection.onNotification(statusNotification, (status: Status) => void this.statuses.push(status));
    this.connection.onNotification('$/progress', ({ value }: { value: unknown }) => void this.progress.push(value));
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    this.connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
    this.connection.onRequest('window/showDocument', ({ uri }: { uri: string }) => {
      this.shown.push(uri);
      return { success: true };
    });
    this.connection.listen();
  }

  /** Starts a server and waits until it has nothing more to say. */
  static async start(options: TestClientOptions): Promise<TestClient> {
    // Grammars are read from the disk, which no silence of the connection tells of.
    await loadLanguages();
    const client = new TestClient(options);
    client.initializeResult = await client.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? allCapabilities,
      workspaceFolders: (options.folders ?? ['/app']).map(folderOf),
      ...(options.initializationOptions && { initializationOptions: options.initializationOptions }),
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    await client.rest();
    return client;
  }

  stop(): void {
    this.connection.dispose();
  }

  /** Lets server and client talk until both are silent; the clock stands still meanwhile. */
  async rest(): Promise<void> {
    let silent = 0;
    while (silent < 25) {
      const before = this.traffic;
      await new Promise((resolve) => setImmediate(resolve));
      silent = this.traffic === before ? silent + 1 : 0;
    }
  }

  /** Time passes, then all come to rest. */
  async pass(milliseconds: number): Promise<void> {
    await this.rest();
    this.timer.advance(milliseconds);
    await this.rest();
  }

  open(path: string, text = this.options.files[path] ?? ''): void {
    const document = TextDocument.create(uriOf(path), 'javascript', 1, text);
    this.documents.set(path, document);
    const { uri, languageId, version } = document;
    void this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    });
  }

  /** Replaces the whole text of an open document, without waiting. */
  change(path: string, text: string): void {
    const before = this.document(path);
    const document = TextDocument.update(before, [{ text }], before.version + 1);
    const { uri, version } = document;
    void this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  save(path: string): void {
    this.options.files[path] = this.document(path).getText();
    void this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: uriOf(path) } });
  }

  close(path: string): void {
    this.documents.delete(path);
    void this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: uriOf(path) } });
  }

  watched(...changes: [path: string, type: FileChangeType][]): void {
    void this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changes.map(([path, type]) => ({ uri: uriOf(path), type })),
    });
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    void this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: added.map(folderOf), removed: removed.map(folderOf) },
    });
  }

  changeSettings(settings: Record<string, unknown>): void {
    this.settings = settings;
    void this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  request<R>(method: string, params?: unknown): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  /** What stands at the client for a file: undefined where nothing was ever said. */
  diagnostics(path: string): Diagnostic[] | undefined {
    return this.published.findLast(({ uri }) => uri === uriOf(path))?.diagnostics;
  }

  /** What stands, as `line:column-column message`, 0-based. */
  problems(path: string): string[] | undefined {
    return this.diagnostics(path)?.map(
      ({ range, message }) => `${range.start.line}:${range.start.character}-${range.end.character} ${message}`,
    );
  }

  codeActions(path: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    return this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: uriOf(path) },
      range,
      context: { diagnostics: [], ...context },
    }) as Promise<CodeAction[]>;
  }

  /** Asks, and takes the question back at once. */
  codeActionsUntilCancelled(path: string): Promise<unknown> {
    const source = new CancellationTokenSource();
    const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const params = { textDocument: { uri: uriOf(path) }, range: place, context: { diagnostics: [] } };
    const answer = this.connection.sendRequest(CodeActionRequest.type, params, source.token);
    source.cancel();
    return answer;
  }

  /** Texts after an edit, by path. Throws where the edit speaks of another version of an open document. */
  apply(edit: WorkspaceEdit): Record<string, string> {
    const texts: Record<string, string> = {};
    const textOf = (path: string) => texts[path] ?? this.documents.get(path)?.getText() ?? this.options.files[path] ?? '';
    const change = (uri: string, edits: readonly TextEdit[]) => {
      const path = decodeURIComponent(uri.replace('file://', ''));
      texts[path] = TextDocument.applyEdits(TextDocument.create(uri, '', 0, textOf(path)), [...edits]);
    };
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) change(uri, edits);
    for (const part of edit.documentChanges ?? []) {
      if (!('edits' in part)) continue;
      const { uri, version } = part.textDocument;
      const open = this.documents.get(decodeURIComponent(uri.replace('file://', '')));
      if (version !== (open?.version ?? null)) throw new Error(`${uri} is at ${open?.version}, the edit is for ${version}`);
      change(uri, part.edits as TextEdit[]);
    }
    return texts;
  }

  private get traffic(): number {
    return this.published.length + this.logs.length + this.statuses.length + this.progress.length + this.timer.work;
  }

  private document(path: string): TextDocument {
    const document = this.documents.get(path);
    if (!document) throw new Error(`${path} is not open`);
    return document;
  }
}

export function uriOf(path: string): string {
  return `file://${path}`;
}

function folderOf(path: string): { uri: string; name: string } {
  return { uri: uriOf(path), name: path.slice(path.lastIndexOf('/') + 1) };
}

function liveFileSystem(files: Record<string, string>): FileSystem {
  return {
    readFile: (path) => memoryFileSystem(files).readFile(path),
    readDirectory: (path) => memoryFileSystem(files).readDirectory(path),
    stat: (path) => memoryFileSystem(files).stat(path),
  };
}
