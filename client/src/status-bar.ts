import * as vscode from 'vscode';
import { State } from 'vscode-languageclient/node';
import type { Status } from '../../server/src/lsp/requests';
import { showOutput } from './commands';

const name = 'Twelve-Factor';

/** One item that says what the server does and how many problems it sees. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('twelveFactor.status', vscode.StatusBarAlignment.Left);

  constructor() {
    this.item.name = name;
    this.show({ state: 'analyzing', errors: 0, warnings: 0, infos: 0 });
    this.item.show();
  }

  show(status: Status): void {
    const { state, errors, warnings, infos, message } = status;
    const counts = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'info')}`;
    this.item.command = state === 'failed' ? showOutput : 'workbench.actions.view.problems';
    this.item.backgroundColor = state === 'failed' ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    switch (state) {
      case 'analyzing':
        this.item.text = `$(sync~spin) ${name}`;
        this.item.tooltip = `${name}: analysing`;
        break;
      case 'disabled':
        this.item.text = `$(circle-slash) ${name}`;
        this.item.tooltip = `${name} is switched off by the setting twelveFactor.enable`;
        break;
      case 'failed':
        this.item.text = `$(alert) ${name}`;
        this.item.tooltip = `${name}: ${message ?? 'failed'}`;
        break;
      case 'ready':
        this.item.text =
          errors + warnings + infos === 0 ? `$(check) ${name}` : `$(checklist) ${name} ${errors + warnings + infos}`;
        this.item.tooltip = `${name}: ${counts}`;
        break;
    }
    this.item.accessibilityInformation = { label: `${name}, ${state}, ${counts}` };
  }

  showClientState(state: State): void {
    if (state !== State.Stopped) return;
    this.show({ state: 'failed', message: 'the server is not running', errors: 0, warnings: 0, infos: 0 });
  }

  dispose(): void {
    this.item.dispose();
  }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
