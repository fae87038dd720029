import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { ruleUrl } from '../../../rules/documentation';
import type { ConfigError } from '../engine/config';
import type { Problem } from '../engine/problem';
import { source, toDiagnostic } from './diagnostics';
import type { Folder } from './folder';
import type { Folders } from './folders';
import type { OpenDocuments } from './open-documents';
import type { Publisher } from './publisher';

/** Decides which of a folder's problems the client is told now. */
export class ProblemPublisher {
  /** URIs each folder has spoken of. */
  private readonly spokenOf = new Map<Folder, Set<string>>();

  constructor(
    private readonly publisher: Publisher,
    private readonly folders: Folders,
    private readonly documents: OpenDocuments,
    private readonly ruleIds: ReadonlySet<string>,
    private readonly supportsRelated: boolean,
  ) {}

  /** Open documents first. Those with text the folder has not seen yet keep what they show: their next run is on its way. */
  publish(folder: Folder): void {
    const open = this.documents.in(folder);
    const lists = this.listsOf(folder);
    const before = this.spokenOf.get(folder) ?? new Set();
    const now = new Set<string>();
    const files = [...lists.keys()].sort((a, b) => Number(open.has(b)) - Number(open.has(a)));
    for (const file of files) {
      const document = open.get(file);
      if (folder.settings.scope === 'openFiles' && !document) continue;
      const uri = this.uriOf(folder, file);
      if (this.ownerOf(uri) !== folder) continue;
      now.add(uri);
      if (!document || this.documents.isGiven(uri)) this.publisher.publish(uri, document?.version, lists.get(file)?.() ?? []);
    }
    for (const uri of before) {
      if (now.has(uri) || this.ownerOf(uri) !== folder) continue;
      if (this.documents.placeOf(uri) && !this.documents.isGiven(uri)) now.add(uri);
      else this.publisher.publish(uri, undefined, []);
    }
    this.spokenOf.set(folder, now);
  }

  /** Takes back what a folder has said about documents that are not its own any more. */
  retract(folder: Folder): void {
    const kept = new Set<string>();
    for (const uri of this.spokenOf.get(folder) ?? []) {
      if (this.ownerOf(uri) === folder) kept.add(uri);
      else this.publisher.publish(uri, undefined, []);
    }
    if (kept.size > 0) this.spokenOf.set(folder, kept);
    else this.spokenOf.delete(folder);
  }

  diagnosticOf(folder: Folder, problem: Problem): Diagnostic {
    const places = {
      uriOf: (file: string) => this.uriOf(folder, file),
      linesOf: (file: string) => folder.linesOf(file),
      documentationOf: (id: string) => (this.ruleIds.has(id) ? ruleUrl(id) : undefined),
    };
    return toDiagnostic(problem, places, this.supportsRelated);
  }

  /** As the client spells it, where the file is open. */
  uriOf(folder: Folder, file: string): string {
    return this.documents.in(folder).get(file)?.uri ?? folder.uriOf(file);
  }

  private ownerOf(uri: string): Folder | undefined {
    return this.folders.placeOf(uri)?.folder;
  }

  private listsOf(folder: Folder): Map<string, () => Diagnostic[]> {
    const lists = new Map<string, () => Diagnostic[]>();
    for (const [file, problems] of folder.problems) {
      lists.set(file, () => problems.map((problem) => this.diagnosticOf(folder, problem)));
    }
    if (folder.settings.enable) for (const error of folder.configErrors) lists.set(error.file, () => [configDiagnostic(error)]);
    return lists;
  }
}

function configDiagnostic({ line, column, reason }: ConfigError): Diagnostic {
  const start = { line: line - 1, character: column - 1 };
  return {
    source,
    code: 'config',
    severity: DiagnosticSeverity.Error,
    message: `This config is not used: ${reason}.`,
    range: { start, end: { ...start, character: column } },
  };
}
