import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { analyzeWorkspaceRequest, type RuleSummary, rulesRequest, startingConfigRequest } from '../../server/src/lsp/requests';

const analyzeWorkspace = 'twelveFactor.analyzeWorkspace';
const restartServer = 'twelveFactor.restartServer';
export const showOutput = 'twelveFactor.showOutput';
export const openRuleDocumentation = 'twelveFactor.openRuleDocumentation';
const createConfigFile = 'twelveFactor.createConfigFile';

export interface CommandContext {
  readonly client: LanguageClient;
  readonly output: vscode.OutputChannel;
  readonly extensionUri: vscode.Uri;
}

export function registerCommands(context: CommandContext): vscode.Disposable[] {
  const { client, output } = context;
  return [
    vscode.commands.registerCommand(analyzeWorkspace, () => client.sendRequest(analyzeWorkspaceRequest)),
    vscode.commands.registerCommand(restartServer, () => client.restart()),
    vscode.commands.registerCommand(showOutput, () => output.show(true)),
    vscode.commands.registerCommand(openRuleDocumentation, (ruleId?: unknown) => showRulePage(context, ruleId)),
    vscode.commands.registerCommand(createConfigFile, () => writeConfigFile(client)),
  ];
}

/** Shows the page that came with the extension: it speaks of the rules of this version, also without a network. */
async function showRulePage({ client, extensionUri }: CommandContext, ruleId: unknown): Promise<void> {
  const rules = await client.sendRequest<RuleSummary[]>(rulesRequest);
  const rule = rules.find(({ id }) => id === ruleId) ?? (await pickRule(rules));
  if (!rule) return;
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${rule.id}.md`);
  try {
    await vscode.workspace.fs.stat(page);
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    await vscode.env.openExternal(vscode.Uri.parse(rule.url));
  }
}

async function pickRule(rules: readonly RuleSummary[]): Promise<RuleSummary | undefined> {
  const items = rules.map((rule) => ({ label: rule.id, description: rule.title, detail: rule.factor, rule }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: 'Rule', matchOnDescription: true, matchOnDetail: true });
  return picked?.rule;
}

async function writeConfigFile(client: LanguageClient): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0];
  if (!folder) {
    if (folders.length === 0)
      void vscode.window.showInformationMessage('Open a folder first: twelve-factor.json stands at its root.');
    return;
  }
  const file = vscode.Uri.joinPath(folder.uri, 'twelve-factor.json');
  if (!(await exists(file))) {
    const text = await client.sendRequest<string>(startingConfigRequest);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  }
  await vscode.window.showTextDocument(file);
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
