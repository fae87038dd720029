import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { ruleUrl } from '../../../rules/documentation';
import { factorOf } from '../../../rules/factors';
import { startingConfig } from '../engine/starting-config';
import { Analyses } from './analyses';
import { codeActionKinds, codeActions } from './code-actions';
import { isRecord } from './json';
import {
  analyzeWorkspaceRequest,
  type InitializationOptions,
  type RuleSummary,
  rulesRequest,
  showRuleDocumentationCommand,
  startingConfigRequest,
} from './requests';
import type { Runtime } from './runtime';
import { parseSettings, section } from './settings';

/** Serves one client until it disconnects. Everything outside comes through the two parameters. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const documents = new TextDocuments(TextDocument);
  let analyses: Analyses | undefined;
  let capabilities: ClientCapabilities = {};
  let options: InitializationOptions = {};
  let initialFolders: string[] = [];
  /** Settings of a client that sends them and can't be asked. */
  let sentSettings: unknown;
  let settingsRound = 0;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    capabilities = params.capabilities;
    options = (params.initializationOptions as InitializationOptions | undefined) ?? {};
    sentSettings = options.settings;
    initialFolders = foldersOf(params);
    analyses = new Analyses(connection, runtime, capabilities, options);
    return {
      serverInfo: { name: 'twelve-factor', version: runtime.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        codeActionProvider: { codeActionKinds },
        executeCommandProvider: { commands: [showRuleDocumentationCommand] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(async () => {
    const { workspace } = capabilities;
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        analyses?.changeFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        );
        await configure();
      });
    }
    analyses?.changeFolders(initialFolders, []);
    await configure();
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
    }
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section });
    }
  });

  /** Asks for every folder's settings and hands them on; a later round overtakes an earlier one. */
  async function configure(): Promise<void> {
    const round = ++settingsRound;
    const folders = analyses?.folders ?? [];
    let values: unknown[] = folders.map(() => sentSettings);
    if (capabilities.workspace?.configuration && folders.length > 0) {
      values = await connection.workspace.getConfiguration(folders.map(({ uri }) => ({ scopeUri: uri, section })));
    }
    if (round !== settingsRound) return;
    folders.forEach((folder, index) => {
      folder.applySettings(parseSettings(values[index]));
    });
  }

  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (isRecord(settings) && settings[section] !== undefined) sentSettings = settings[section];
    await configure();
  });

  documents.onDidOpen(async ({ document }) => {
    if (analyses?.open(document)) await configure();
  });
  documents.onDidChangeContent(({ document }) => analyses?.change(document));
  documents.onDidSave(({ document }) => analyses?.save(document.uri));
  documents.onDidClose(({ document }) => analyses?.close(document.uri));
  connection.onDidChangeWatchedFiles(({ changes }) => analyses?.pathsChanged(changes.map(({ uri }) => uri)));

  connection.onCodeAction(async (params, token) => {
    const input = await analyses?.codeActionInput(params);
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return input ? codeActions(params, input) : [];
  });

  connection.onExecuteCommand(async ({ command, arguments: [rule] = [] }) => {
    if (command !== showRuleDocumentationCommand || typeof rule !== 'string') return;
    await connection.window.showDocument({ uri: ruleUrl(rule), external: true });
  });

  connection.onRequest(analyzeWorkspaceRequest, async () => {
    await analyses?.reload();
    return null;
  });
  connection.onRequest(startingConfigRequest, () => startingConfig);
  connection.onRequest(rulesRequest, (): RuleSummary[] =>
    runtime.rules.map(({ id, title, factor }) => {
      const { numeral, title: factorTitle } = factorOf(factor);
      return { id, title, factor: `${numeral}. ${factorTitle}`, url: ruleUrl(id) };
    }),
  );

  connection.onShutdown(() => analyses?.dispose());
  documents.listen(connection);
  connection.listen();
}

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [URI.file(rootPath).toString()] : [];
}
