import { posix } from 'node:path';
import type { ClientCapabilities, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Folder } from './folder';

/** Shows at the client that folders are being read for the first time. */
export class LoadingProgress {
  private readonly reporters = new Map<Folder, WorkDoneProgressServerReporter>();

  constructor(
    private readonly connection: Connection,
    private readonly capabilities: ClientCapabilities,
  ) {}

  /** @param done settles when the folder is read, or reading failed */
  async show(folder: Folder, done: Promise<void>): Promise<void> {
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    if (!this.capabilities.window?.workDoneProgress) return settled;
    const reporter = await this.connection.window.createWorkDoneProgress();
    reporter.begin('Twelve-Factor', undefined, `reading ${posix.basename(folder.root)}`, false);
    this.reporters.set(folder, reporter);
    await settled;
    this.reporters.delete(folder);
    reporter.done();
  }

  report(folder: Folder, filesRead: number): void {
    this.reporters.get(folder)?.report(`reading ${posix.basename(folder.root)}: ${filesRead} files`);
  }
}
