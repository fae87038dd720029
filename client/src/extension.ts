import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type InitializationOptions, type Status, statusNotification } from '../../server/src/lsp/requests';
import { type CommandContext, openRuleDocumentation, registerCommands } from './commands';
import { StatusBar } from './status-bar';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Twelve-Factor', { log: true });
  const statusBar = new StatusBar();
  client = createClient(context, output);
  client.onNotification(statusNotification, (status: Status) => statusBar.show(status));
  client.onDidChangeState(({ newState }) => statusBar.showClientState(newState));
  const commandContext: CommandContext = { client, output, extensionUri: context.extensionUri };
  context.subscriptions.push(output, statusBar, client, ...registerCommands(commandContext));
  try {
    await client.start();
  } catch (error) {
    output.error(`The server did not start: ${error instanceof Error ? error.message : String(error)}`);
    statusBar.show({ state: 'failed', message: 'The server did not start.', errors: 0, warnings: 0, infos: 0 });
  }
}

export async function deactivate(): Promise<void> {
  if (client?.isRunning()) await client.stop();
}

function createClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const initializationOptions: InitializationOptions = { status: true, documentationCommand: openRuleDocumentation };
  return new LanguageClient(
    'twelveFactor',
    'Twelve-Factor',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6012'] } },
    },
    {
      // The server tells by name and content what it can read; unsaved text of any file counts.
      documentSelector: [{ scheme: 'file' }],
      diagnosticCollectionName: 'twelve-factor',
      outputChannel: output,
      initializationOptions,
    },
  );
}
