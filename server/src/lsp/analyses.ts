import {
  type ClientCapabilities,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Connection,
  type Disposable,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeActionInput } from './code-actions';
import type { Folder, FolderEvents } from './folder';
import { Folders } from './folders';
import { OpenDocuments } from './open-documents';
import { ProblemPublisher } from './problem-publisher';
import { LoadingProgress } from './progress';
import { Publisher } from './publisher';
import { type InitializationOptions, type Status, showRuleDocumentationCommand, statusNotification } from './requests';
import type { Runtime } from './runtime';
import { editSupport } from './workspace-edit';

/** Milliseconds in which changes on the disk are gathered: a checkout touches many files at once. */
const diskDebounce = 100;

/** All folders of one client under analysis, and what the client is told of them. */
export class Analyses {
  private readonly places: Folders;
  private readonly documents: OpenDocuments;
  private readonly publisher: Publisher;
  private readonly problems: ProblemPublisher;
  private readonly failedRules = new Set<string>();
  private readonly failures = new Map<Folder, string>();
  private changedUris = new Set<string>();
  private diskTimer: Disposable | undefined;
  private lastStatus = '';

  constructor(
    private readonly connection: Connection,
    private readonly runtime: Runtime,
    private readonly capabilities: ClientCapabilities,
    private readonly options: InitializationOptions,
  ) {
    this.places = new Folders(runtime, this.eventsOf(new LoadingProgress(connection, capabilities)));
    this.documents = new OpenDocuments(runtime, this.places);
    this.publisher = new Publisher((uri, version, diagnostics) => {
      void connection.sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) });
    });
    const supportsRelated = capabilities.textDocument?.publishDiagnostics?.relatedInformation ?? false;
    const ruleIds = new Set(runtime.rules.map(({ id }) => id));
    this.problems = new ProblemPublisher(this.publisher, this.places, this.documents, ruleIds, supportsRelated);
  }

  get folders(): readonly Folder[] {
    return this.places.all;
  }

  changeFolders(added: readonly string[], removed: readonly string[]): void {
    const gone = removed.map((uri) => this.places.remove(uri));
    for (const uri of added) this.places.add(uri);
    this.documents.relocate();
    for (const uri of this.places.adopted) gone.push(this.places.removeLoose(uri));
    for (const folder of [...gone, ...this.folders]) if (folder) this.problems.retract(folder);
    for (const folder of this.folders) folder.request();
    if (this.folders.length === 0) this.tellStatus();
  }

  /** @returns whether a place had to be made, whose settings are to be asked for */
  open(document: TextDocument): boolean {
    return this.documents.open(document) !== undefined;
  }

  change(document: TextDocument): void {
    this.documents.change(document);
  }

  save(uri: string): void {
    this.documents.flush(uri);
    if (!this.watchesFiles) this.pathsChanged([uri]);
  }

  close(uri: string): void {
    this.documents.close(uri);
    const folder = this.places.removeLoose(uri);
    if (folder) this.problems.retract(folder);
    this.tellStatus();
  }

  pathsChanged(uris: readonly string[]): void {
    for (const uri of uris) this.changedUris.add(uri);
    this.diskTimer ??= this.runtime.timer.setTimeout(() => this.passOnChanges(), diskDebounce);
  }

  /** Reads everything anew; settles when the problems are published. */
  async reload(): Promise<void> {
    for (const folder of this.folders) folder.reload();
    await Promise.all(this.folders.map((folder) => folder.settled()));
  }

  /**
   * What code actions are computed from, up to date with the document's text. While somebody types with `run: onSave`, or a lamp is
   * only to be lit, a document with unseen text has none.
   */
  async codeActionInput({ textDocument, context }: CodeActionParams): Promise<CodeActionInput | undefined> {
    const { uri } = textDocument;
    const place = this.documents.placeOf(uri) ?? this.places.placeOf(uri);
    if (!place) return undefined;
    const { folder, file } = place;
    const mayWait = folder.settings.run === 'onSave' && !context.only && context.triggerKind !== CodeActionTriggerKind.Invoked;
    if (!mayWait) this.documents.flush(uri);
    await folder.settled();
    if (this.documents.placeOf(uri) && !this.documents.isGiven(uri)) return undefined;
    const uriOf = (path: string) => this.problems.uriOf(folder, path);
    return {
      folder,
      file,
      problems: folder.problems.get(file) ?? [],
      support: editSupport(this.capabilities),
      versionOf: (path) => this.documents.givenVersion(uriOf(path)) ?? null,
      uriOf,
      diagnosticOf: (problem) => this.problems.diagnosticOf(folder, problem),
      documentationCommand: this.documentationCommand,
    };
  }

  dispose(): void {
    this.diskTimer?.dispose();
    for (const folder of this.folders) folder.dispose();
  }

  private get watchesFiles(): boolean {
    return this.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
  }

  private get documentationCommand(): string | undefined {
    if (this.options.documentationCommand) return this.options.documentationCommand;
    return this.capabilities.window?.showDocument?.support ? showRuleDocumentationCommand : undefined;
  }

  private passOnChanges(): void {
    this.diskTimer = undefined;
    const byFolder = new Map<Folder, string[]>();
    for (const uri of this.changedUris) {
      for (const folder of this.folders) {
        const file = folder.fileOf(uri);
        if (file === undefined || isNobodysSource(file)) continue;
        byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
      }
    }
    this.changedUris = new Set();
    for (const [folder, files] of byFolder) folder.pathsChanged(files);
  }

  private eventsOf(progress: LoadingProgress): FolderEvents {
    return {
      started: () => this.tellStatus(),
      loading: (folder, done) => {
        progress.show(folder, done).catch((error) => this.log(`Progress could not be shown: ${text(error)}`));
      },
      progress: (folder, filesRead) => progress.report(folder, filesRead),
      analyzed: (folder) => {
        this.failures.delete(folder);
        this.problems.publish(folder);
      },
      rested: () => this.tellStatus(),
      failed: (folder, error) => {
        this.failures.set(folder, text(error));
        this.log(`${folder.root} could not be analysed: ${error instanceof Error ? error.stack : error}`);
      },
      ruleFailed: (ruleId, error) => {
        if (this.failedRules.has(ruleId)) return;
        this.failedRules.add(ruleId);
        this.log(`The rule ${ruleId} failed and is left out: ${error instanceof Error ? error.stack : error}`);
      },
    };
  }

  private log(message: string): void {
    this.connection.console.error(message);
  }

  private tellStatus(): void {
    if (!this.options.status) return;
    const status: Status = { ...this.state(), ...this.publisher.counts };
    const told = JSON.stringify(status);
    if (told === this.lastStatus) return;
    this.lastStatus = told;
    void this.connection.sendNotification(statusNotification, status);
  }

  private state(): Pick<Status, 'state' | 'message'> {
    const folders = this.folders;
    if (folders.some((folder) => folder.isBusy)) return { state: 'analyzing' };
    if (folders.length > 0 && folders.every((folder) => !folder.settings.enable)) return { state: 'disabled' };
    const failure = folders.map((folder) => this.failures.get(folder)).find((message) => message !== undefined);
    if (failure) return { state: 'failed', message: failure };
    const broken = folders.flatMap((folder) => folder.configErrors)[0];
    return broken ? { state: 'failed', message: broken.message } : { state: 'ready' };
  }
}

/** Dependencies and version control's own files change by the thousand and are read by nobody. */
function isNobodysSource(file: string): boolean {
  return /(?:^|\/)(?:node_modules|\.git)\//.test(file);
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
